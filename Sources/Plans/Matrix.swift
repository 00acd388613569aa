package import Diagnostics

/// The combinations that a job makes: every choice of one value for each axis, less the excluded
/// ones, and with what is included, as in the matrices of GitHub Actions.
package struct Matrix: Sendable {
  /// The place of the matrix.
  package let range: SourceRange
  /// The axes, in file order.
  package let axes: [Axis]
  /// Combinations to leave out: those that agree with all of a rule's entries.
  package let excludes: [Rule]
  /// Entries to lay over the combinations that they fit, or to add where they fit none.
  package let includes: [Rule]

  /// One key with the values that it takes in turn.
  package struct Axis: Sendable {
    /// The key: `model` or a request parameter.
    package let name: String
    /// The place of the key.
    package let nameRange: SourceRange
    /// The values.
    package let values: AxisValues
  }

  /// Keys with one value each.
  package struct Rule: Sendable {
    /// The place of the rule.
    package let range: SourceRange
    /// Its entries, in file order.
    package let entries: [Entry]
  }

  /// One key with one value.
  package struct Entry: Sendable {
    /// The key.
    package let name: String
    /// The place of the key.
    package let nameRange: SourceRange
    /// The value.
    package let value: MatrixValue
  }

  /// The index of the axis with a name.
  package func axis(named name: String) -> Int? {
    axes.firstIndex { $0.name == name }
  }
}
