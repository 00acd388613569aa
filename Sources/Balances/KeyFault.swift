/// Why a key cannot be sent in a header.
package enum KeyFault: Sendable, Hashable {
  /// There is nothing in it.
  case empty
  /// It holds an end of line.
  case lineBreak
  /// It holds a character that is not visible ASCII.
  case notVisibleASCII
  /// It is longer than any key.
  case tooLong
}
