package import Diagnostics

/// How many findings a run made, of each severity.
package struct FindingTotals: Sendable, Hashable {
  /// How many keep a plan from running.
  package let errors: Int
  /// How many tell that a plan is probably not meant as it is written.
  package let warnings: Int
  /// How many are only good to know.
  package let notes: Int

  /// Makes totals from their parts.
  package init(errors: Int, warnings: Int, notes: Int) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }

  /// Counts the findings of a run, those not kept as well.
  package init(_ findings: Findings) {
    self.init { findings.count(of: $0) }
  }

  init(_ count: (Severity) -> Int) {
    self.init(errors: count(.error), warnings: count(.warning), notes: count(.note))
  }

  /// What is left when some of them are told, at least zero of each.
  func subtracting(_ told: FindingTotals) -> FindingTotals {
    FindingTotals(
      errors: max(0, errors - told.errors),
      warnings: max(0, warnings - told.warnings),
      notes: max(0, notes - told.notes)
    )
  }

  /// How many there are in all.
  var total: Int { errors + warnings + notes }

  /// The counts above zero in words: `1 error, 2 warnings`; empty without any.
  var words: String {
    [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }
      .map { NumberText.counted($0.0, $0.1) }
      .joined(separator: ", ")
  }
}
