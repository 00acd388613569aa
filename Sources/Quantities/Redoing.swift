/// How billed outputs are made again until they are right.
package struct Redoing: Sendable {
  /// The share of billed outputs that must be made again, below the whole.
  package let rate: Share
  /// How often an output is made at most, at least once; nil for no limit.
  package let attempts: Int?
  /// How many billed outputs a good one takes; nil where that cannot be told exactly.
  package let factor: Fraction?

  /// Makes a rule.
  package init(rate: Share, attempts: Int? = nil) {
    self.rate = rate
    self.attempts = attempts
    factor = Self.factor(rate.fraction, attempts)
  }

  /// Nothing is made again.
  package static let none = Redoing(rate: .none)

  /// Whether nothing is made again.
  package var isNone: Bool { rate == .none || attempts == 1 }

  /// What outputs are expected to cost in all, rounded up to a millionth; nil where that does not fit.
  ///
  /// With a share r to be made again, n good outputs take n (1 + r + r² + …) billed ones, which is n / (1 - r) where
  /// there is no limit.
  package func expected(of listed: Credits) -> Credits? {
    guard !isNone else { return listed }
    return factor.flatMap { listed.scaled(by: $0.numerator, over: $0.denominator) }
  }

  private static func factor(_ rate: Fraction, _ attempts: Int?) -> Fraction? {
    attempts.flatMap { limited(rate, $0) }
      ?? Fraction(1).subtracting(rate).flatMap { Fraction(1).divided(by: $0) }
  }

  /// Nil where the sum does not fit; then the one without a limit is a little more.
  private static func limited(_ rate: Fraction, _ attempts: Int) -> Fraction? {
    var (sum, power) = (Fraction(1), Fraction(1))
    // No sum of so many terms fits, unless the rate is a half or so.
    for _ in 1..<min(attempts, 200) {
      guard let next = power.multiplied(by: rate), let longer = sum.adding(next) else {
        return nil
      }
      (sum, power) = (longer, next)
    }
    return attempts <= 200 ? sum : nil
  }
}

extension Redoing: CustomStringConvertible {
  /// `8%`, or `8% in 3 attempts` where there is a limit.
  package var description: String {
    attempts.map { "\(rate) in \($0) attempts" } ?? rate.description
  }
}

extension Redoing: Hashable {
  /// Whether rate and limit are the same; all else follows from them.
  package static func == (left: Redoing, right: Redoing) -> Bool {
    left.rate == right.rate && left.attempts == right.attempts
  }

  /// Hashes rate and limit.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rate)
    hasher.combine(attempts)
  }
}
