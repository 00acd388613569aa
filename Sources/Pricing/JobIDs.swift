internal import Plans

/// The bytes of the ids of jobs, in large pieces; an id stands in one of them, whole.
struct JobIDs: Sendable {
  private var pieces: [[UInt8]] = []

  /// The most bytes that are kept of an id, which is more than a right one has.
  static let longest = 255

  private static let pieceSize = 1 << 16

  /// Where the next id may begin.
  var end: Int {
    pieces.isEmpty ? 0 : (pieces.count - 1) * Self.pieceSize + pieces[pieces.count - 1].count
  }

  /// Keeps the id of a job and answers where it begins.
  mutating func add(_ job: Job) -> Int {
    makeRoom()
    let start = end
    job.copy(job.id, upTo: Self.longest, to: &pieces[pieces.count - 1])
    return start
  }

  /// Keeps an id of another table and answers where it begins.
  mutating func add(_ id: ArraySlice<UInt8>) -> Int {
    makeRoom()
    let start = end
    pieces[pieces.count - 1] += id
    return start
  }

  private mutating func makeRoom() {
    let room = pieces.isEmpty ? 0 : Self.pieceSize - pieces[pieces.count - 1].count
    if room < Self.longest {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
  }

  /// The bytes of an id.
  func bytes(from start: Int, count: Int) -> ArraySlice<UInt8> {
    if count == 0 { return [] }
    let offset = start % Self.pieceSize
    return pieces[start / Self.pieceSize][offset..<(offset + count)]
  }

  /// What an id is found by.
  func fingerprint(from start: Int, count: Int) -> UInt64 {
    if count == 0 { return Fingerprint.of(Span()) }
    let offset = start % Self.pieceSize
    let piece = pieces[start / Self.pieceSize]
    return Fingerprint.of(piece.span.extracting(offset..<(offset + count)))
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
    while let last = pieces.last, self.end - last.count >= end, !pieces.isEmpty {
      pieces.removeLast()
    }
    if !pieces.isEmpty { pieces[pieces.count - 1].removeSubrange((end % Self.pieceSize)...) }
  }
}
