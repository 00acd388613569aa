/// A slow reference for rounding: it moves the point through the written digits, one by one.
enum LongDecimal {
  /// The millionths of a JSON number, rounded down, as a text without leading zeros.
  static func flooredMillionths(of text: String) -> String {
    var text = text.lowercased()
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    let halves = text.split(separator: "e")
    var power = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
    let sides = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    var whole = Array(sides[0])
    var fraction = sides.count > 1 ? Array(sides[1]) : []
    power += 6
    while power > 0 {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
      power -= 1
    }
    while power < 0 {
      fraction.insert(whole.popLast() ?? "0", at: 0)
      power += 1
    }
    if isNegative, fraction.contains(where: { $0 != "0" }) { whole = incremented(whole) }
    let figures = String(whole.drop { $0 == "0" })
    return figures.isEmpty ? "0" : (isNegative ? "-" : "") + figures
  }

  private static func incremented(_ digits: [Character]) -> [Character] {
    var digits = digits
    var index = digits.count - 1
    while index >= 0, digits[index] == "9" {
      digits[index] = "0"
      index -= 1
    }
    guard index >= 0 else { return ["1"] + digits }
    digits[index] = Character(String((digits[index].wholeNumberValue ?? 0) + 1))
    return digits
  }
}
