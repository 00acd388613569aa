/// The bytes of the ids of jobs, in large pieces; an id stands in one of them, whole.
struct JobIDs: Sendable {
  /// The pieces that are full.
  private var full: [[UInt8]] = []
  private var last: [UInt8] = []
  /// How many bytes of the last piece are taken.
  private var taken = 0

  /// The most bytes that are kept of an id, which is more than a right one has.
  static let longest = 255

  /// A power of two, so that a place is found by its bits.
  private static var pieceSize: Int { 1 << 16 }

  /// Where the last id ends.
  var end: Int { full.count * Self.pieceSize + taken }

  /// Keeps an id and answers where it stands.
  @inline(__always)
  mutating func add(_ id: Span<UInt8>) -> Range<Int> {
    if last.count - taken < Self.longest { beginPiece() }
    let (start, offset) = (end, taken)
    let count = min(id.count, Self.longest)
    var bytes = last.mutableSpan
    for index in 0..<count { bytes[offset &+ index] = id[index] }
    taken += count
    return start..<(start + count)
  }

  @inline(never)
  private mutating func beginPiece() {
    if !last.isEmpty { full.append(last) }
    last = Array(repeating: 0, count: Self.pieceSize)
    taken = 0
  }

  /// Gives back the room that no id has taken.
  mutating func trim() {
    last = Array(last.prefix(taken))
  }

  /// Adds other ids and answers how far they move.
  mutating func append(_ others: JobIDs) -> Int {
    trim()
    if !last.isEmpty { full.append(last) }
    let start = full.count * Self.pieceSize
    full += others.full
    last = others.last
    taken = others.taken
    return start
  }

  /// The bytes of an id.
  func bytes(from start: Int, count: Int) -> ArraySlice<UInt8> {
    if count == 0 { return [] }
    let (piece, offset) = (start / Self.pieceSize, start % Self.pieceSize)
    return (piece < full.count ? full[piece] : last)[offset..<(offset + count)]
  }

  /// Whether an id has the same bytes as a text.
  func holds(_ text: Span<UInt8>, from start: Int, count: Int) -> Bool {
    guard count == text.count else { return false }
    let bytes = bytes(from: start, count: count).span
    for index in 0..<count where bytes[index] != text[index] { return false }
    return true
  }

  /// Forgets the ids that begin there or later.
  mutating func shrink(to end: Int) {
    let needed = (end + Self.pieceSize - 1) / Self.pieceSize
    while full.count >= max(needed, 1) { last = full.removeLast() }
    taken = end - full.count * Self.pieceSize
  }
}
