internal import Quantities

extension NumberRange {
  /// Adds the spelling of the number at an index, the same as its text.
  package func append(at index: Int64, to bytes: inout [UInt8]) {
    var (digits, decimals) = digits(at: index)
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    // Farther from the point numbers are spelt with an exponent.
    guard decimals < 40 else {
      bytes += text(at: index).utf8
      return
    }
    let start = bytes.count
    var rest = digits.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      if decimals > 0, bytes.count - start == decimals { bytes.append(UInt8(ascii: ".")) }
    } while rest > 0 || decimals > 0 && bytes.count - start <= decimals + 1
    if digits < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }
}
