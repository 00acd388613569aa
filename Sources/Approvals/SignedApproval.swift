/// An approval as a file holds it: a statement on the first line, and a signature of SSH below it.
package struct SignedApproval: Sendable, Hashable {
  /// What is said.
  package let statement: ApprovalStatement
  /// The armoured signature, with a line break at its end.
  package let signature: String

  /// What signatures are made for; one made for something else says nothing here.
  package static let namespace = "creditcast-approval"
  /// The largest file that is read, in bytes.
  package static let mostBytes = 1 << 16

  private static let first = "-----BEGIN SSH SIGNATURE-----"
  private static let last = "-----END SSH SIGNATURE-----"

  /// Takes a statement and what `ssh-keygen` wrote for it.
  package init(_ statement: ApprovalStatement, signature: String) throws(ApprovalFault) {
    guard Self.isSignature(signature) else { throw .noSignature }
    self.statement = statement
    self.signature = signature
  }

  /// Reads a file.
  package init(reading bytes: [UInt8]) throws(ApprovalFault) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    guard String(validating: bytes, as: UTF8.self) != nil,
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\n") })
    else { throw .notText }
    let lineBreak = UInt8(ascii: "\n")
    guard let end = bytes.firstIndex(of: lineBreak) else { throw .noStatement }
    let statement = try ApprovalStatement(reading: Array(bytes[...end]))
    try self.init(statement, signature: String(decoding: bytes[(end + 1)...], as: UTF8.self))
  }

  /// The bytes of a file.
  package var bytes: [UInt8] { statement.bytes + Array(signature.utf8) }

  /// Whether a text is one armoured signature: lines of base64 between the two frames.
  private static func isSignature(_ text: String) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", lines.count >= 3, lines.first == first[...],
      lines.last == last[...]
    else { return false }
    return lines.dropFirst().dropLast().allSatisfy { line in
      (1...128).contains(line.utf8.count) && line.utf8.allSatisfy(isBase64)
    }
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
