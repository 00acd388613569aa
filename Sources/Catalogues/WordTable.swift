/// Finds numbers by words without making a `String` for the word that is looked up.
struct WordTable: Sendable, Hashable {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Makes a table; of equal words the first one counts.
  init(_ words: [(word: String, value: Int)]) {
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (word, value) in words { add(word.utf8.span, value) }
  }

  /// Finds the number that belongs to a word.
  func value(of word: Span<UInt8>) -> Int? {
    let slot = slots[slot(of: word)]
    return slot < 0 ? nil : entries[Int(slot)].value
  }

  private mutating func add(_ word: Span<UInt8>, _ value: Int) {
    let slot = slot(of: word)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(entries.count)
    let start = bytes.count
    for index in word.indices { bytes.append(word[index]) }
    entries.append(Entry(range: start..<bytes.count, value: value))
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: hash(word)) & (slots.count - 1)
    while slots[slot] >= 0, !bytes.span.extracting(entries[Int(slots[slot])].range).spells(word) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Mixes all bytes up to a length that no word of a catalogue should reach.
  ///
  /// Formula: FNV-1a (Fowler, Noll, Vo), 64 bits, with its high half folded in at the end.
  private func hash(_ word: Span<UInt8>) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<min(word.count, 128) {
      state = (state ^ UInt64(word[index])) &* 0x100_0000_01B3
    }
    return state ^ state >> 32
  }
}

extension WordTable {
  /// Where a word's bytes stand, and its number.
  private struct Entry: Sendable, Hashable {
    let range: Range<Int>
    let value: Int
  }
}
