/// A small table that finds whether some numbers are all different, used again for others.
///
/// Open addressing with linear probing; at least half of the slots stay free.
struct TwinTable {
  /// The numbers, and 0 where a slot is free.
  private var slots: [UInt64]
  private let shift: UInt64

  /// Makes a table for at most so many numbers at a time.
  init(room: Int) {
    var bits: UInt64 = 3
    while 1 << bits < room * 2 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// Whether two of them are the same; numbers that differ in their last bit only count as the same.
  mutating func findsTwins(_ numbers: Span<UInt64>) -> Bool {
    if numbers.count < 2 { return false }
    let shift = shift
    var slots = slots.mutableSpan
    for slot in slots.indices { slots[slot] = 0 }
    let last = slots.count - 1
    for index in numbers.indices {
      let number = numbers[index] | 1
      // The upper bits tell the group; those below them are spread by a multiplication.
      var slot = Int((number &* 0x9E37_79B9_7F4A_7C15) &>> shift)
      while slots[slot] != 0 {
        if slots[slot] == number { return true }
        slot = (slot + 1) & last
      }
      slots[slot] = number
    }
    return false
  }
}
