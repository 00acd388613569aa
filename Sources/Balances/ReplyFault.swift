/// What is wrong with the bytes of a reply.
package enum ReplyFault: Error, Sendable, Hashable {
  /// There are no bytes.
  case empty
  /// The body is larger than any honest reply.
  case tooLarge
  /// The bytes are not UTF-8.
  case notText
  /// The text stops being JSON at this byte.
  case syntax(byte: Int)
  /// A word stands where JSON wants a value.
  case unknownWord(ServerText)
  /// Values are nested deeper than any honest reply.
  case tooDeep
  /// The value is not an object.
  case notAnObject
  /// The object has no `credits`.
  case noCredits
  /// The object has `credits` more than once.
  case duplicateCredits
  /// The balance is not a number but this.
  case notANumber(ServerText)
  /// The balance is a number that no account can have.
  case outOfRange(ServerText)
  /// The answer is not HTTP.
  case notHTTP(ServerText)
}
