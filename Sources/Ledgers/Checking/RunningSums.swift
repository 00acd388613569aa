internal import Quantities

/// Sums of amounts behind any number, of which most are zero.
struct RunningSums: Sendable {
  private var places: [(sequence: Int64, sum: Credits)] = []

  /// Adds an amount at a number above all before it.
  mutating func add(_ credits: Credits, at sequence: Int64) {
    guard credits != .zero, let sum = total.adding(credits) else { return }
    places.append((sequence, sum))
  }

  /// What was added behind a number.
  func sum(after sequence: Int64) -> Credits { total.subtracting(sum(upTo: sequence)) ?? .zero }

  /// What was added up to a number.
  func sum(upTo sequence: Int64) -> Credits {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].sequence <= sequence { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? Credits.zero : places[low - 1].sum
  }

  private var total: Credits { places.last?.sum ?? .zero }
}
