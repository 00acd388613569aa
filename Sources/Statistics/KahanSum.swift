/// A sum that forgets next to nothing of its small parts.
///
/// Source: Kahan (1965), “Further remarks on reducing truncation errors”.
struct KahanSum {
  /// The sum.
  private(set) var value = 0.0
  private var lost = 0.0

  /// Adds a number.
  mutating func add(_ number: Double) {
    let corrected = number - lost
    let sum = value + corrected
    lost = (sum - value) - corrected
    value = sum
  }
}
