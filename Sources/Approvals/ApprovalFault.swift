/// Why a file is no approval.
package enum ApprovalFault: Error, Sendable, Hashable {
  /// It is larger than an approval ever is.
  case tooLarge
  /// It is not text in UTF-8, or has control characters.
  case notText
  /// Its first line is no statement.
  case noStatement
  /// Its statement has another form than is known.
  case otherVersion(String)
  /// Its statement is not spelt as creditcast spells it.
  case badStatement
  /// Its statement is not followed by one signature of SSH and nothing else.
  case noSignature
}
