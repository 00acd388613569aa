/// Finds numbers by words without making a `String` for the word that is looked up.
///
/// Open addressing with linear probing; at least half of the slots stay free.
package struct WordTable: Sendable, Hashable {
  private var slots: [Slot]
  private var bytes: [UInt8] = []

  /// A word by what tells it from others fastest, and its number.
  private struct Slot: Sendable, Hashable {
    var fingerprint: UInt64 = 0
    var lastWord: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    /// Below 0 where the slot is free.
    var value = -1
  }

  /// Makes a table; of equal words the first one counts.
  package init(_ words: [(word: String, value: Int)]) {
    self.init(room: words.count)
    for (word, value) in words { add(word.utf8.span, word.utf8.span.fingerprint, value) }
  }

  /// Makes a table of words that belong to numbers: each number has words of its own.
  package init(sorted words: [(word: String, value: Int)]) {
    self.init(room: words.count)
    for (word, value) in words {
      add(word.utf8.span, Self.fingerprint(of: word.utf8.span, for: value), value)
    }
  }

  private init(room: Int) {
    var size = 8
    while size < room * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Finds the number that belongs to a word.
  package func value(of word: Span<UInt8>) -> Int? {
    find(word, word.fingerprint)
  }

  /// Finds the number that belongs to a word whose fingerprint is known.
  package func value(of word: Span<UInt8>, _ fingerprint: UInt64) -> Int? {
    find(word, fingerprint)
  }

  /// Whether a word is one of those of a number.
  package func has(_ word: Span<UInt8>, for value: Int) -> Bool {
    find(word, Self.fingerprint(of: word, for: value)) == value
  }

  private static func fingerprint(of word: Span<UInt8>, for value: Int) -> UInt64 {
    word.fingerprint &+ UInt64(truncatingIfNeeded: value)
  }

  private mutating func add(_ word: Span<UInt8>, _ fingerprint: UInt64, _ value: Int) {
    guard find(word, fingerprint) == nil else { return }
    var place = first(for: fingerprint)
    while slots[place].value >= 0 { place = next(place) }
    slots[place] = Slot(
      fingerprint: fingerprint,
      lastWord: word.lastWord,
      start: UInt32(bytes.count),
      count: UInt32(word.count),
      value: value
    )
    for index in word.indices { bytes.append(word[index]) }
  }

  @inline(__always)
  private func find(_ word: Span<UInt8>, _ fingerprint: UInt64) -> Int? {
    var place = first(for: fingerprint)
    while true {
      let slot = slots[place]
      if slot.fingerprint == fingerprint, slot.value >= 0, holds(slot, word) { return slot.value }
      if slot.value < 0 { return nil }
      place = next(place)
    }
  }

  /// Whether a slot is that of a word; the length and the last word tell all of a short one.
  @inline(__always)
  private func holds(_ slot: Slot, _ word: Span<UInt8>) -> Bool {
    guard slot.count == word.count, slot.lastWord == word.lastWord else { return false }
    if word.count <= 8 { return true }
    let start = Int(slot.start)
    return bytes.span.extracting(start..<(start + word.count)).equals(word)
  }

  @inline(__always)
  private func first(for fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
  }

  @inline(__always)
  private func next(_ place: Int) -> Int { (place + 1) & (slots.count - 1) }
}
