/// How long it takes from asking for credits until they are there, as far as that is known.
package struct LeadTime: Sendable, Hashable {
  /// One of the times that it may take.
  package struct Case: Sendable, Hashable {
    /// How likely it is; all cases come to 1.
    package let weight: Double
    /// How many days it takes, at least zero.
    package let days: Double

    /// Makes a case.
    package init(weight: Double, days: Double) {
      self.weight = weight
      self.days = days
    }
  }

  /// The cases, at least one.
  package let cases: [Case]

  /// Makes a time of several cases.
  package init(_ cases: [Case]) {
    self.cases = cases
  }

  /// Makes a time that is certain.
  package init(days: Double) {
    cases = [Case(weight: 1, days: days)]
  }

  /// The cases with some days behind each of them.
  func followed(by days: Double) -> [(weight: Double, days: Double)] {
    cases.map { ($0.weight, $0.days + days) }
  }
}
