/// Spreads texts over the places of a table.
struct Fingerprint {
  private var state: UInt64

  /// Begins with nothing; other seeds give other numbers.
  init(seed: UInt64 = 0xCBF2_9CE4_8422_2325) {
    state = seed
  }

  /// A number that depends on all bytes so far.
  ///
  /// Source: FNV-1a, 64 bits (Fowler, Noll, Vo), with the upper half folded in at the end.
  var number: UInt64 { state ^ (state >> 32) }

  /// Adds a byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Adds the bytes of a text.
  @inline(__always)
  mutating func add(_ text: Span<UInt8>) {
    for index in text.indices { add(text[index]) }
  }

  /// The number of a text.
  @inline(__always)
  static func of(_ text: Span<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.number
  }
}
