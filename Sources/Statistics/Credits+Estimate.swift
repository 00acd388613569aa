package import Quantities

extension Credits {
  /// The amount as a number that chances are calculated with; nothing is decided by it alone.
  package var estimate: Double {
    // The conversion of 128 bits is generic code, and slow.
    (Int64(exactly: millionths).map { Double($0) } ?? Double(millionths)) / 1_000_000
  }

  /// An estimated amount, rounded up to a millionth; as large as amounts come where it is larger.
  package init(roundingUp estimate: Double) {
    self.init(millionths: Self.millionths((estimate * 1_000_000).rounded(.up)))
  }

  /// An estimated amount, rounded down to a millionth; as large as amounts come where it is larger.
  package init(roundingDown estimate: Double) {
    self.init(millionths: Self.millionths((estimate * 1_000_000).rounded(.down)))
  }

  private static func millionths(_ value: Double) -> Int128 {
    if let whole = Int64(exactly: value) { return Int128(whole) }
    let limit = Double(Self.limit) * 0.999_999
    return Int128(max(-limit, min(limit, value)))
  }
}
