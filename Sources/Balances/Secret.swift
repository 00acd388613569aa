/// An API key that cannot print itself.
package struct Secret: Sendable {
  /// Where the key was taken from.
  package let origin: KeyOrigin
  private let storage: SecretBytes

  private static let longest = 1024

  /// Takes a key that a header can carry.
  package init(_ bytes: ArraySlice<UInt8>, from origin: KeyOrigin) throws(BalanceProblem) {
    if let fault = Self.fault(in: bytes) { throw .keyUnusable(fault, from: origin) }
    self.origin = origin
    storage = SecretBytes(bytes)
  }

  /// Takes a key from an environment variable.
  package init(_ value: String, ofVariable name: String) throws(BalanceProblem) {
    try self.init(Array(value.utf8)[...], from: .environment(name))
  }

  /// The last four characters of a key that is long enough to keep the rest safe.
  package var ending: String? {
    withBytes { bytes in
      guard bytes.count >= 20 else { return nil }
      return String(decoding: (bytes.count - 4..<bytes.count).map { bytes[$0] }, as: UTF8.self)
    }
  }

  /// Lends the bytes for the time of a call.
  package func withBytes<Answer, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try storage.withBytes(body)
  }

  private static func fault(in bytes: ArraySlice<UInt8>) -> KeyFault? {
    if bytes.isEmpty { return .empty }
    if bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return .lineBreak }
    if !bytes.allSatisfy({ (0x21...0x7E).contains($0) }) { return .notVisibleASCII }
    return bytes.count > longest ? .tooLong : nil
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Dots, whatever the key.
  package var description: String { "••••" }

  /// Dots, whatever the key.
  package var debugDescription: String { description }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
