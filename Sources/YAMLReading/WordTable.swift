/// Finds numbers by words without making a `String` for the word that is looked up.
package struct WordTable: Sendable, Hashable {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// A word by what tells it from others fastest, and its number.
  private struct Entry: Sendable, Hashable {
    let fingerprint: UInt64
    let lastWord: UInt64
    let range: Range<Int>
    let value: Int
  }

  /// Makes a table; of equal words the first one counts.
  package init(_ words: [(word: String, value: Int)]) {
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    entries.reserveCapacity(words.count)
    for (word, value) in words { add(word.utf8.span, value) }
  }

  /// Finds the number that belongs to a word.
  package func value(of word: Span<UInt8>) -> Int? {
    find(word, word.fingerprint)
  }

  /// Finds the number that belongs to a word whose fingerprint is known.
  package func value(of word: Span<UInt8>, _ fingerprint: UInt64) -> Int? {
    find(word, fingerprint)
  }

  @inline(__always)
  private func find(_ word: Span<UInt8>, _ fingerprint: UInt64) -> Int? {
    let slot = slots[slot(of: word, fingerprint)]
    return slot < 0 ? nil : entries[Int(slot)].value
  }

  private mutating func add(_ word: Span<UInt8>, _ value: Int) {
    let fingerprint = word.fingerprint
    let slot = slot(of: word, fingerprint)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(entries.count)
    let start = bytes.count
    for index in word.indices { bytes.append(word[index]) }
    entries.append(
      Entry(
        fingerprint: fingerprint,
        lastWord: word.lastWord,
        range: start..<bytes.count,
        value: value
      )
    )
  }

  /// The slot that holds a word, or the free one where it belongs.
  @inline(__always)
  private func slot(of word: Span<UInt8>, _ fingerprint: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[slot] >= 0, !holds(Int(slots[slot]), word, fingerprint) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Whether an entry is that of a word; the length and the last word tell all of a short one.
  @inline(__always)
  private func holds(_ entry: Int, _ word: Span<UInt8>, _ fingerprint: UInt64) -> Bool {
    let entry = entries[entry]
    guard entry.fingerprint == fingerprint, entry.lastWord == word.lastWord,
      entry.range.count == word.count
    else { return false }
    return word.count <= 8 || bytes.span.extracting(entry.range).equals(word)
  }
}
