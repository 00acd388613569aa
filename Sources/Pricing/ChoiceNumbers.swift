internal import Plans

/// One number for the choices of all axes that are told apart, in the order of their values.
struct ChoiceNumbers {
  private var axes: [(weight: Int64, count: Int64)] = []

  /// Numbers the choices of axes; nil where there are too many.
  init?(_ places: [Int], in matrix: Matrix) {
    var weight: Int64 = 1
    for axis in places.reversed() {
      let count = matrix.axes[axis].values.count
      axes.append((weight, count))
      let (next, overflow) = weight.multipliedReportingOverflow(by: count)
      if overflow { return nil }
      weight = next
    }
    axes.reverse()
  }

  /// By what the choice of an axis counts.
  func weight(of place: Int) -> Int64 { axes[place].weight }

  /// The choice of one axis in the number of all.
  func choice(_ place: Int, of number: Int64) -> Int64 {
    number / axes[place].weight % axes[place].count
  }
}
