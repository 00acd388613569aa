/// A whole number of any size, as slow as it is plain: decimal digits from the lowest, and a sign.
struct BigNumber: Equatable, Comparable {
  private var digits: [Int]
  private var isNegative: Bool

  init(_ value: Int128) {
    digits = String(value.magnitude).reversed().compactMap(\.wholeNumberValue)
    isNegative = value < 0
  }

  private init(_ digits: [Int], isNegative: Bool) {
    var digits = digits
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && digits != [0]
  }

  static func * (left: BigNumber, right: BigNumber) -> BigNumber {
    var sums = Array(repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.enumerated() {
      for (j, b) in right.digits.enumerated() { sums[i + j] += a * b }
    }
    return BigNumber(carried(sums), isNegative: left.isNegative != right.isNegative)
  }

  static func + (left: BigNumber, right: BigNumber) -> BigNumber {
    guard left.isNegative == right.isNegative else {
      let (larger, smaller) =
        magnitude(left.digits, isBelow: right.digits) ? (right, left) : (left, right)
      let rest = combined(larger.digits, smaller.digits) { $0 - $1 }
      return BigNumber(carried(rest), isNegative: larger.isNegative)
    }
    return BigNumber(
      carried(combined(left.digits, right.digits) { $0 + $1 }),
      isNegative: left.isNegative
    )
  }

  static prefix func - (value: BigNumber) -> BigNumber {
    BigNumber(value.digits, isNegative: !value.isNegative)
  }

  static func < (left: BigNumber, right: BigNumber) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (true, false): true
    case (false, true): false
    case (false, false): magnitude(left.digits, isBelow: right.digits)
    case (true, true): magnitude(right.digits, isBelow: left.digits)
    }
  }

  private static func combined(
    _ left: [Int],
    _ right: [Int],
    _ operation: (Int, Int) -> Int
  ) -> [Int] {
    (0...max(left.count, right.count)).map { index in
      operation(
        index < left.count ? left[index] : 0,
        index < right.count ? right[index] : 0
      )
    }
  }

  private static func carried(_ sums: [Int]) -> [Int] {
    var carry = 0
    return sums.map { sum in
      let total = sum + carry
      let digit = (total % 10 + 10) % 10
      carry = (total - digit) / 10
      return digit
    }
  }

  private static func magnitude(_ left: [Int], isBelow right: [Int]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    return left.reversed().lexicographicallyPrecedes(right.reversed())
  }
}
