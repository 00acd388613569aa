/// What an event of one kind says.
package protocol LedgerBody: Sendable, Hashable {
  /// Reads it from the body of an event.
  init(from reader: BodyReader) throws(BodyFault)
  /// Writes the members of the body.
  func write(to writer: inout BodyWriter)
}
