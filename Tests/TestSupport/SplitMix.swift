/// Makes the same numbers from the same seed, on every machine.
///
/// Source: Steele, Lea and Flood (2014), “Fast splittable pseudorandom number generators”.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins at a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Makes the next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Makes a number of the range.
  package mutating func int(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Answers true once in `times`.
  package mutating func chance(oneIn times: Int) -> Bool {
    int(in: 1...times) == 1
  }

  /// Picks one of the values; they must not be empty.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[int(in: 0...(values.count - 1))]
  }
}
