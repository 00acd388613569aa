/// The bytes of the ids of jobs, in large pieces; an id stands in one of them, whole.
struct JobIDs: Sendable {
  private var pieces: [[UInt8]] = []
  /// Where the last id ends.
  private(set) var end = 0

  /// The most bytes that are kept of an id, which is more than a right one has.
  static let longest = 255

  /// A power of two, so that a place is found by its bits.
  private static var pieceSize: Int { 1 << 16 }

  /// Keeps an id and answers where it begins.
  mutating func add(_ id: Span<UInt8>) -> Int {
    let start = roomForOne()
    let count = min(id.count, Self.longest)
    let offset = start % Self.pieceSize
    Self.copy(id.extracting(0..<count), to: &pieces[start / Self.pieceSize], at: offset)
    end = start + count
    return start
  }

  /// Gives back the room that no id has taken.
  mutating func trim() {
    guard let last = pieces.popLast() else { return }
    pieces.append(Array(last[..<(end - pieces.count * Self.pieceSize)]))
  }

  /// Adds other ids and answers how far they move.
  mutating func append(_ others: JobIDs) -> Int {
    trim()
    let start = pieces.count * Self.pieceSize
    pieces += others.pieces
    end = start + others.end
    return start
  }

  /// Where the longest id fits next.
  private mutating func roomForOne() -> Int {
    let room = pieces.count * Self.pieceSize
    if let last = pieces.last, room - end - (Self.pieceSize - last.count) >= Self.longest {
      return end
    }
    pieces.append(Array(repeating: 0, count: Self.pieceSize))
    return room
  }

  private static func copy(_ id: Span<UInt8>, to piece: inout [UInt8], at offset: Int) {
    var bytes = piece.mutableSpan
    for index in id.indices { bytes[offset + index] = id[index] }
  }

  /// The bytes of an id.
  func bytes(from start: Int, count: Int) -> ArraySlice<UInt8> {
    if count == 0 { return [] }
    let offset = start % Self.pieceSize
    return pieces[start / Self.pieceSize][offset..<(offset + count)]
  }

  /// Whether an id has the same bytes as a text.
  func holds(_ text: Span<UInt8>, from start: Int, count: Int) -> Bool {
    guard count == text.count else { return false }
    let offset = start % Self.pieceSize
    for index in 0..<count where pieces[start / Self.pieceSize][offset + index] != text[index] {
      return false
    }
    return true
  }

  /// Forgets the ids that begin there or later.
  mutating func shrink(to end: Int) {
    let needed = (end + Self.pieceSize - 1) / Self.pieceSize
    pieces.removeLast(pieces.count - needed)
    self.end = end
  }
}
