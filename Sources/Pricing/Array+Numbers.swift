extension [UInt8] {
  /// Adds the figures of a number that is not below 0.
  mutating func append(number: Int64) {
    guard number > 9 else {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      return
    }
    let start = count
    var rest = number
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  /// Adds sixteen hexadecimal figures.
  mutating func append(hexadecimal number: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let figure = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
      append(figure < 10 ? UInt8(ascii: "0") + figure : UInt8(ascii: "a") - 10 + figure)
    }
  }

  /// Adds the number of an output in an id: nothing for the first.
  mutating func append(output: Int64) {
    guard output > 1 else { return }
    append(UInt8(ascii: "#"))
    append(number: output)
  }
}
