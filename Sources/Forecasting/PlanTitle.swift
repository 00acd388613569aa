/// What a plan is called, and whose it is.
package struct PlanTitle: Sendable, Hashable {
  /// The plan's name.
  package let name: String
  /// Who owns it, where it says so.
  package let owner: String?

  /// Makes a title.
  package init(name: String, owner: String?) {
    self.name = name
    self.owner = owner
  }
}
