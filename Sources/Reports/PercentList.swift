import Quantities

/// Shares of a whole in whole percents that add up to 100.
enum PercentList {
  /// Answers the percents of amounts, the largest remainders rounded up; none of nothing.
  static func of(_ amounts: [Credits]) -> [Int] {
    let parts = amounts.map { max(0, $0.millionths) * 100 }
    let whole = parts.reduce(0, +) / 100
    guard whole > 0 else { return [] }
    var percents = parts.map { Int($0 / whole) }
    let missing = 100 - percents.reduce(0, +)
    let byRemainder = parts.indices.sorted { left, right in
      let (first, second) = (parts[left] % whole, parts[right] % whole)
      return first == second ? left < right : first > second
    }
    for index in byRemainder.prefix(missing) { percents[index] += 1 }
    return percents
  }
}
