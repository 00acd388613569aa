/// An alert that is to be told through an output.
package struct Delivery: Sendable, Hashable {
  /// The alert.
  package let alert: Alert
  /// The output's name.
  package let output: String

  /// Makes a delivery.
  package init(_ alert: Alert, to output: String) {
    self.alert = alert
    self.output = output
  }
}
