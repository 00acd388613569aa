package import Quantities

/// How many outputs of its source a job goes on with.
package enum Keep: Sendable, Hashable {
  /// All of them.
  case all
  /// A share, rounded up to a whole output.
  case share(Share)
  /// A number, or all where there are fewer.
  case number(Int64)

  /// The number kept of so many outputs.
  package func count(of outputs: Int64) -> Int64? {
    switch self {
    case .all: outputs
    case .share(let share): share.roundedUp(of: outputs)
    case .number(let number): min(number, outputs)
    }
  }
}
