package import Ledgers

/// The last event of an account with its digest, by which everything before it can be known again.
package struct LedgerHead: Sendable, Hashable {
  /// The event's number; 0 before the first.
  package let sequence: Int64
  /// Its digest.
  package let digest: String

  /// Makes a head.
  package init(sequence: Int64, digest: String) {
    self.sequence = sequence
    self.digest = digest
  }

  /// The head of an account as it stands.
  package init(of state: AccountState) {
    self.init(sequence: state.sequence, digest: state.digest)
  }

  /// Reads `SEQ:DIGEST`, with all 64 figures of the digest.
  package init?(reading text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
      parts[1].utf8.count == 64, parts[1].allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    self.init(sequence: sequence, digest: parts[1].lowercased())
  }
}

extension LedgerHead: CustomStringConvertible {
  /// As it is kept elsewhere: `12:9f86…`.
  package var description: String { "\(sequence):\(digest)" }
}
