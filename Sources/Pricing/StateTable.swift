/// How many choices lead to each state: the bits of the open rules, and the choices that are told apart.
///
/// Open addressing with linear probing over flat lists; at least half of the slots stay free.
struct StateTable {
  /// How many words stand for the open rules.
  private let words: Int
  private var keys: [UInt64] = []
  private(set) var counts: [Int128] = []
  /// The key that is looked for.
  private var key: [UInt64]
  /// The upper half of a key's hash with its place from 1, or 0.
  private var slots: [UInt64]

  private static let tagBits: UInt64 = ~0 << 32

  init(words: Int) {
    self.words = words
    key = Array(repeating: 0, count: words + 1)
    slots = Array(repeating: 0, count: 64)
  }

  /// The places of the states.
  var indices: Range<Int> { counts.indices }

  /// The bits of the open rules in a state.
  func rules(of state: Int) -> ArraySlice<UInt64> {
    let start = state * (words + 1)
    return keys[start..<start + words]
  }

  /// One word of the bits.
  func word(_ word: Int, of state: Int) -> UInt64 { keys[state * (words + 1) + word] }

  /// The number that stands for the choices of a state.
  func choice(of state: Int) -> UInt64 { keys[state * (words + 1) + words] }

  /// Adds a state whose words are given in turn, the choice last; false where its count does not fit.
  mutating func add(_ count: Int128, words word: (Int) -> UInt64, choice: UInt64) -> Bool {
    var hash = Self.mixed(choice)
    for index in 0..<words {
      key[index] = word(index)
      hash = Self.mixed(hash ^ key[index])
    }
    key[words] = choice
    let tag = hash & Self.tagBits
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & Self.tagBits == tag {
        let state = Int(slots[slot] & ~Self.tagBits) - 1
        if isKey(state) {
          let (sum, overflow) = counts[state].addingReportingOverflow(count)
          counts[state] = sum
          return !overflow
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(contentsOf: key)
    counts.append(count)
    slots[slot] = tag | UInt64(counts.count)
    if counts.count * 2 > slots.count { grow() }
    return true
  }

  private func isKey(_ state: Int) -> Bool {
    let start = state * (words + 1)
    for offset in key.indices where keys[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for state in indices {
      var hash = Self.mixed(choice(of: state))
      for word in rules(of: state) { hash = Self.mixed(hash ^ word) }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & Self.tagBits | UInt64(state + 1)
    }
  }

  /// Spreads a word over all bits.
  ///
  /// Source: the finalizer of MurmurHash3 (Austin Appleby, public domain), one round of it.
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return word ^ word >> 32
  }
}
