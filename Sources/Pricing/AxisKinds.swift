internal import Plans

/// Tells the kinds of an axis's values as they are gone through in order.
struct AxisKinds {
  /// How many values there are.
  let count: Int64
  /// The kind that stands for values that no rule names.
  let free: Int
  private let named: [(value: Int64, kind: Int)]
  /// The first named value that is not before the last one asked for.
  private var next = 0

  init(_ axis: Matrix.Axis) {
    count = axis.values.count
    free = axis.kinds.count
    named = axis.kinds.named.sorted { $0.value < $1.value }
  }

  /// The kind of a value.
  mutating func kind(of value: Int64) -> Int {
    if next > 0, named[next - 1].value >= value { next = 0 }
    while next < named.count, named[next].value < value { next += 1 }
    return next < named.count && named[next].value == value ? named[next].kind : free
  }

  /// The first named value after one whose kind was asked for last.
  func firstNamed(after value: Int64) -> Int64? {
    var place = next
    while place < named.count, named[place].value <= value { place += 1 }
    return place < named.count ? named[place].value : nil
  }
}
