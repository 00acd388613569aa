/// Makes the same numbers from the same seed, on every machine.
///
/// Source: Steele, Lea and Flood (2014), “Fast splittable pseudorandom number generators”.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number of a range; it is short against 2^64, so that the bias of the remainder is too.
  mutating func number(from low: UInt64, to high: UInt64) -> UInt64 {
    low + next() % (high - low + 1)
  }

  /// One of the values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
