/// Reads one JSON number from the start of a text to its end.
///
/// A text that follows the grammar is out of range where its significant digits (without the zeros
/// at both ends) or its exponent are too many.
struct DecimalScanner {
  private static let mostDigits = 38
  private static let mostExponent = 999
  private var position = 0
  private var digits: Int128 = 0
  private var digitCount = 0
  private var zerosAtEnd = 0
  private var shift = 0
  private var isInRange = true

  /// Reads the whole text, or throws.
  static func number(in text: Span<UInt8>) throws(NumberProblem) -> ExactDecimal {
    var scanner = DecimalScanner()
    return try scanner.number(text)
  }

  private mutating func number(_ text: Span<UInt8>) throws(NumberProblem) -> ExactDecimal {
    let negative = take("-", text)
    try whole(text)
    if take(".", text) { try fraction(text) }
    let exponent = try exponent(text)
    guard position == text.count else { throw .notANumber }
    guard isInRange else { throw .outOfRange }
    return ExactDecimal(
      digits: negative ? -digits : digits,
      exponent: shift + zerosAtEnd + exponent
    )
  }

  private mutating func take(_ character: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func whole(_ text: Span<UInt8>) throws(NumberProblem) {
    if take("0", text) { return }
    guard run(text) > 0 else { throw .notANumber }
  }

  private mutating func fraction(_ text: Span<UInt8>) throws(NumberProblem) {
    let length = run(text)
    guard length > 0 else { throw .notANumber }
    shift -= length
  }

  /// Reads digits into the value and counts them.
  private mutating func run(_ text: Span<UInt8>) -> Int {
    let start = position
    while position < text.count, let digit = text[position].decimalDigit {
      append(digit)
      position += 1
    }
    return position - start
  }

  private mutating func append(_ digit: Int) {
    guard digit != 0 else {
      if digitCount > 0 { zerosAtEnd += 1 }
      return
    }
    digitCount += zerosAtEnd + 1
    guard digitCount <= Self.mostDigits else {
      isInRange = false
      return
    }
    for _ in 0...zerosAtEnd { digits *= 10 }
    digits += Int128(digit)
    zerosAtEnd = 0
  }

  private mutating func exponent(_ text: Span<UInt8>) throws(NumberProblem) -> Int {
    guard take("e", text) || take("E", text) else { return 0 }
    let negative = take("-", text)
    if !negative { _ = take("+", text) }
    var value = 0
    let start = position
    while position < text.count, let digit = text[position].decimalDigit {
      value = min(value * 10 + digit, Self.mostExponent + 1)
      position += 1
    }
    guard position > start else { throw .notANumber }
    if value > Self.mostExponent { isInRange = false }
    return negative ? -value : value
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var decimalDigit: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self &- UInt8(ascii: "0")) : nil
  }
}
