/// One condition of a verdict, and whether it holds.
package struct Rule: Sendable, Hashable {
  /// Whether it holds.
  package let state: State
  /// What is asked: `balance covers plan`.
  package let title: String
  /// What it takes: `need 1,416`.
  package let needs: String
  /// What there is: `have 1,204`.
  package let has: String
  /// What is missing, where something is: `short 212`.
  package let gap: String

  /// Makes a rule from its parts.
  package init(_ state: State, _ title: String, needs: String, has: String, gap: String = "") {
    self.state = state
    self.title = title
    self.needs = needs
    self.has = has
    self.gap = gap
  }
}
