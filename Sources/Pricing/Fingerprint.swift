/// Spreads texts over the places of a table.
enum Fingerprint {
  /// A number that depends on all bytes of a text.
  ///
  /// Source: FNV-1a, 64 bits (Fowler, Noll, Vo), with the upper half folded in at the end.
  @inline(__always)
  static func of(_ text: Span<UInt8>) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices {
      state = (state ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
    }
    return state ^ (state >> 32)
  }
}
