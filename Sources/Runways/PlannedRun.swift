package import Quantities

/// A run of a plan that is to come.
package struct PlannedRun: Sendable, Hashable {
  /// The plan's name.
  package let name: String
  /// When it runs.
  package let moment: Moment
  /// The credits that it needs at the asked confidence.
  package let needs: Credits

  /// Makes a run.
  package init(name: String, moment: Moment, needs: Credits) {
    self.name = name
    self.moment = moment
    self.needs = needs
  }
}
