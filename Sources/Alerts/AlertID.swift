package import Quantities

/// What tells alerts apart, in 16 hexadecimal figures.
package struct AlertID: Sendable, Hashable {
  /// The figures.
  package let text: String

  /// Makes the id of an account's alert, which counts how many came before it in the same ledger.
  ///
  /// The moment keeps alerts of ledgers apart that know nothing of each other.
  package init(account: String, at moment: Moment, number: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(moment)/\(number)/\(account)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let figures = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - figures.count) + figures
  }

  /// Reads an id; nil where a text is none.
  package init?(reading text: String) {
    let isHex = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == 16, isHex else { return nil }
    self.text = text
  }
}

extension AlertID: CustomStringConvertible {
  /// The figures.
  package var description: String { text }
}
