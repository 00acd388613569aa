/// Reads the lines of a digest in their order.
struct DigestReader: ~Copyable {
  private let bytes: [UInt8]
  private var start = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all lines have been read.
  var isAtEnd: Bool { start == bytes.count }

  /// The value that the next lines hold.
  mutating func next<Value: Digestible>() throws(BadDigest) -> Value {
    try Value(from: &self)
  }

  /// The next line as a word of an enum.
  mutating func word<Word: RawRepresentable<String>>() throws(BadDigest) -> Word {
    guard let word = Word(rawValue: try line()) else { throw BadDigest() }
    return word
  }

  /// The next line.
  mutating func line() throws(BadDigest) -> String {
    let first = start
    while start < bytes.count, bytes[start] != UInt8(ascii: "\n") { start += 1 }
    guard start < bytes.count else { throw BadDigest() }
    start += 1
    return String(decoding: bytes[first..<(start - 1)], as: UTF8.self)
  }

  /// The next line as a number of things.
  mutating func count() throws(BadDigest) -> Int {
    let count = Int(try number())
    guard count >= 0 else { throw BadDigest() }
    return count
  }

  /// The next line as a whole number.
  mutating func number() throws(BadDigest) -> Int64 {
    guard start < bytes.count else { throw BadDigest() }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    if isNegative { start += 1 }
    var value: Int64 = 0
    while start < bytes.count, bytes[start] != UInt8(ascii: "\n") {
      guard bytes[start].isDigit, value < .max / 10 - 9 else { throw BadDigest() }
      value = value * 10 + Int64(bytes[start] & 15)
      start += 1
    }
    guard start < bytes.count else { throw BadDigest() }
    start += 1
    return isNegative ? -value : value
  }
}
