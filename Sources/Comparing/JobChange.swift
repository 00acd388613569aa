package import Forecasting
package import Quantities

/// What has become of one job.
package struct JobChange: Sendable {
  /// What has become of it.
  package let kind: ChangeKind
  /// The job on the old side.
  package let before: JobLine?
  /// The job on the new side.
  package let after: JobLine?
  /// What it cost, as far as that is known.
  package let cost: (before: Credits, after: Credits)
  /// The change of its cost, taken apart.
  package let attribution: Attribution
  /// Whether a price is not known on a side.
  package let isUnpriced: Bool

  /// The job as it is now, or as it was where it is gone.
  package var line: JobLine? { after ?? before }

  /// The change of its cost.
  package var credits: Credits { attribution.total }
}
