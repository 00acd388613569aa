/// Finds a key of a wide mapping by its fingerprint, without a look at all of them.
///
/// Open addressing with linear probing; at least half of the slots stay free.
struct KeyTable {
  private var slots: [UInt32]

  /// Makes an empty table for at most so many keys.
  init(room: Int) {
    var size = 2
    while size < 2 * room { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Notes the key that stands at an index of the mapping's keys.
  mutating func insert(_ hash: UInt64, at index: Int) {
    var slot = first(for: hash)
    while slots[slot] != 0 { slot = next(slot) }
    slots[slot] = UInt32(truncatingIfNeeded: index + 1)
  }

  /// The slot where the key with a fingerprint stands, unless it stands in one of the next.
  func first(for hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  /// The index of the key in a slot, and moves to the next slot; nil where the slot is free.
  func index(in slot: inout Int) -> Int? {
    guard slots[slot] != 0 else { return nil }
    defer { slot = next(slot) }
    return Int(slots[slot]) - 1
  }

  private func next(_ slot: Int) -> Int {
    (slot + 1) & (slots.count - 1)
  }
}
