/// The parts of a number that follows JSON's grammar: `±digits × 10^exponent`.
struct DecimalSpelling {
  /// Whether the number starts with a minus.
  private(set) var isNegative = false
  /// The significant digits, without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// The power of ten that the digits are multiplied by.
  private(set) var exponent = 0
  /// The power of ten as it was written behind the `e`.
  private(set) var writtenPower = 0

  private var position = 0

  /// Takes the text apart, or answers nil where it is not one JSON number.
  init?(_ text: [UInt8]) {
    isNegative = take("-", text)
    let whole = run(text)
    guard whole.count == 1 || whole.first ?? 0 != 0 else { return nil }
    var fraction: ArraySlice<UInt8> = []
    if take(".", text) {
      fraction = run(text)
      guard !fraction.isEmpty else { return nil }
    }
    guard let power = power(text), position == text.count else { return nil }
    writtenPower = power
    let written = Array(whole + fraction)
    let trailing = written.reversed().prefix { $0 == 0 }.count
    digits = Array(written.dropLast(trailing).drop { $0 == 0 })
    exponent = power - fraction.count + (digits.isEmpty ? 0 : trailing)
  }

  private mutating func take(_ character: Unicode.Scalar, _ text: [UInt8]) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Reads digits as values from 0 to 9.
  private mutating func run(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let figures = text[position...].prefix { (48...57).contains($0) }
    position += figures.count
    return figures.map { $0 - 48 }[...]
  }

  /// Reads the power of ten; one too large to matter stays at a bound beyond every limit.
  private mutating func power(_ text: [UInt8]) -> Int? {
    guard take("e", text) || take("E", text) else { return 0 }
    let isNegative = take("-", text)
    if !isNegative { _ = take("+", text) }
    let figures = run(text)
    guard !figures.isEmpty else { return nil }
    let value = figures.reduce(0) { min($0 * 10 + Int($1), 1_000_000) }
    return isNegative ? -value : value
  }
}
