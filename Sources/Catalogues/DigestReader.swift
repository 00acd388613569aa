/// Reads the lines of a digest in their order.
struct DigestReader {
  private let bytes: [UInt8]
  private let end: Int
  /// The byte to be read next.
  private(set) var position: Int

  /// Begins to read a stretch of bytes.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether all lines have been read.
  var isAtEnd: Bool { position == end }

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
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    try passLineBreak()
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
  }

  /// The next line as a number of things.
  mutating func count() throws(BadDigest) -> Int {
    let count = Int(try number())
    guard count >= 0 else { throw BadDigest() }
    return count
  }

  /// The next line as a whole number.
  mutating func number() throws(BadDigest) -> Int64 {
    guard position < end else { throw BadDigest() }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var value: Int64 = 0
    while position < end, bytes[position] != UInt8(ascii: "\n") {
      guard bytes[position].isDigit, value < .max / 10 - 9 else { throw BadDigest() }
      value = value * 10 + Int64(bytes[position] & 15)
      position += 1
    }
    try passLineBreak()
    return isNegative ? -value : value
  }

  private mutating func passLineBreak() throws(BadDigest) {
    guard position < end else { throw BadDigest() }
    position += 1
  }
}
