/// A small table that finds whether some halves of fingerprints are all different, used again for others.
///
/// Open addressing with linear probing; at least half of the slots stay free.
struct TwinTable {
  private var slots: [Entry]
  private let shift: UInt64
  private let stirrer: UInt64

  /// Half of a fingerprint with its place in the list.
  struct Entry {
    let half: UInt32
    /// The place, from 1; 0 in a slot that is free.
    private let number: UInt32

    /// What stands in a free slot.
    static let none = Entry(half: 0, number: 0)

    init(half: UInt32, place: UInt32) {
      self.init(half: half, number: place &+ 1)
    }

    private init(half: UInt32, number: UInt32) {
      self.half = half
      self.number = number
    }

    /// Whether nothing stands there.
    var isNone: Bool { number == 0 }

    /// The place in the list.
    var place: Int { Int(number) - 1 }
  }

  /// Makes a table for at most so many at a time.
  init(room: Int, stirrer: UInt64) {
    var bits: UInt64 = 3
    while 1 << bits < room * 2 { bits += 1 }
    slots = Array(repeating: .none, count: 1 << Int(bits))
    shift = 64 - bits
    self.stirrer = stirrer
  }

  /// A half as it is spread: nobody knows beforehand which ones come together.
  @inline(__always)
  static func stirred(_ half: UInt32, by stirrer: UInt64) -> UInt64 {
    UInt64(half) &* stirrer
  }

  /// Whether two of them are the same and belong to twins, or no question is left to find out.
  mutating func findsTwins(
    among entries: Span<Entry>,
    _ questions: inout Int,
    _ areTwins: (Int, Int) -> Bool
  ) -> Bool {
    if entries.count < 2 { return false }
    let (shift, stirrer) = (shift, stirrer)
    var slots = slots.mutableSpan
    for slot in slots.indices { slots[slot] = .none }
    let last = slots.count - 1
    for index in entries.indices {
      let entry = entries[index]
      // The upper bits tell the group; those below them are spread by a multiplication.
      let stirred = Self.stirred(entry.half, by: stirrer)
      var slot = Int((stirred &* 0x9E37_79B9_7F4A_7C15) &>> shift)
      while !slots[slot].isNone {
        if slots[slot].half == entry.half {
          questions -= 1
          if questions < 0 || areTwins(slots[slot].place, entry.place) { return true }
        }
        slot = (slot + 1) & last
      }
      slots[slot] = entry
    }
    return false
  }
}
