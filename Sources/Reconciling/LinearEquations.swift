internal import Quantities

/// As many equations as unknowns, each with its right side last.
struct LinearEquations {
  private var rows: [[Fraction]]

  init(_ rows: [[Fraction]]) {
    self.rows = rows
  }

  /// The one solution, by elimination; nil where there is none, several, or a number does not fit.
  var solution: [Fraction]? {
    var work = self
    for column in rows.indices {
      guard let pivot = work.rows[column...].firstIndex(where: { $0[column] != Fraction(0) })
      else { return nil }
      work.rows.swapAt(column, pivot)
      guard let row = Self.scaled(work.rows[column], by: work.rows[column][column]) else {
        return nil
      }
      work.rows[column] = row
      for other in work.rows.indices where other != column {
        guard let less = Self.less(work.rows[other], row, times: work.rows[other][column]) else {
          return nil
        }
        work.rows[other] = less
      }
    }
    return work.rows.compactMap(\.last)
  }

  private static func scaled(_ row: [Fraction], by divisor: Fraction) -> [Fraction]? {
    let result = row.compactMap { $0.divided(by: divisor) }
    return result.count == row.count ? result : nil
  }

  private static func less(
    _ row: [Fraction],
    _ other: [Fraction],
    times factor: Fraction
  ) -> [Fraction]? {
    let result = zip(row, other).compactMap { value, part in
      part.multiplied(by: factor).flatMap { value.subtracting($0) }
    }
    return result.count == row.count ? result : nil
  }
}
