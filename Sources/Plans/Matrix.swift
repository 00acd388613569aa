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
  /// How many values of axes are written one by one.
  package let listedValues: Int
  /// How many keys the rules have in all.
  package let ruleEntries: Int
  private let places: [String: Int]
  private let conditions: [Condition?]

  /// One key with the values that it takes in turn.
  package struct Axis: Sendable {
    /// The key: `model` or a request parameter.
    package let name: String
    /// The place of the key.
    package let nameRange: SourceRange
    /// The values.
    package let values: AxisValues
    /// Those of them that rules name.
    package internal(set) var kinds = ValueKinds()
  }

  /// Keys with one value each.
  package struct Rule: Sendable {
    /// The place of the rule.
    package let range: SourceRange
    /// Its entries, in file order.
    package let entries: [Entry]
    /// How many entries the rules before it have in all.
    let start: Int
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

  /// What an entry of a rule asks of an axis.
  package struct Condition: Sendable {
    /// The index of the axis.
    package let axis: Int
    /// The first of the kinds whose values it matches as a number, or as a text where it is none.
    let alike: Int?
    /// The kind whose values it matches by their spelling alone.
    let spelt: Int?

    /// Whether no value of the axis matches.
    package var isHopeless: Bool { alike == nil && spelt == nil }
  }

  /// Makes a matrix, and finds the values that its rules name.
  init(range: SourceRange, axes: [Axis], excludes: [Rule], includes: [Rule]) {
    var lookup = MatrixLookup(axes)
    for rule in excludes { lookup.want(rule) }
    for rule in includes { lookup.want(rule) }
    conditions = lookup.find()
    self.range = range
    self.axes = lookup.axes
    self.excludes = excludes
    self.includes = includes
    places = lookup.places
    listedValues = axes.reduce(0) { sum, axis in
      if case .list(let values) = axis.values { sum + values.count } else { sum }
    }
    ruleEntries = (includes.last ?? excludes.last).map { $0.start + $0.entries.count } ?? 0
  }

  /// The index of the axis with a name.
  package func axis(named name: String) -> Int? {
    places[name]
  }

  /// What an entry of a rule asks of the axes; nil where its key is no axis.
  package func condition(_ entry: Int, of rule: Rule) -> Condition? {
    conditions[rule.start + entry]
  }

  /// The kind of values that a condition matches, where it is one.
  package func onlyKind(of condition: Condition) -> Int? {
    guard let alike = condition.alike else { return condition.spelt }
    let isOnly = condition.spelt == nil && axes[condition.axis].kinds.next(alike: alike) == nil
    return isOnly ? alike : nil
  }

  /// The kinds of values that a condition matches.
  package func kinds(of condition: Condition) -> [Int] {
    var kinds: [Int] = []
    var next = condition.alike
    while let kind = next {
      kinds.append(kind)
      next = axes[condition.axis].kinds.next(alike: kind)
    }
    if let spelt = condition.spelt { kinds.append(spelt) }
    return kinds
  }
}
