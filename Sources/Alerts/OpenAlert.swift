/// An alert that some of its outputs have not taken yet.
package struct OpenAlert: Sendable, Hashable {
  /// The alert.
  package let alert: Alert
  /// The outputs, in the order in which they were named.
  package private(set) var outputs: [Output]

  /// An output that has not taken the alert.
  package struct Output: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// Until when somebody is telling it, in milliseconds of the ledger's time; nil where nobody is.
    package fileprivate(set) var claimedUntil: Int64?

    /// Makes an output.
    package init(_ name: String, claimedUntil: Int64? = nil) {
      self.name = name
      self.claimedUntil = claimedUntil
    }
  }

  /// Makes an open alert.
  package init(_ alert: Alert, outputs: [Output]) {
    self.alert = alert
    self.outputs = outputs
  }

  /// Notes until when somebody is telling it through an output, or that nobody is.
  mutating func claim(_ name: String, until time: Int64?) {
    for index in outputs.indices where outputs[index].name == name {
      outputs[index].claimedUntil = time
    }
  }

  /// Takes off an output.
  mutating func close(_ name: String) {
    outputs.removeAll { $0.name == name }
  }
}
