/// A list that grows piece by piece, so that nothing is copied or held twice while it grows.
struct PieceList<Element: Sendable>: Sendable {
  /// The pieces that are full.
  private var full: [[Element]] = []
  private var last: [Element] = []

  /// A power of two, so that a place is found by its bits.
  private static var pieceSize: Int { 1 << 14 }

  /// How many elements there are.
  var count: Int { full.count * Self.pieceSize + last.count }

  /// The element at a place.
  subscript(index: Int) -> Element {
    get {
      let (piece, place) = (index / Self.pieceSize, index % Self.pieceSize)
      return piece < full.count ? full[piece][place] : last[place]
    }
    _modify {
      let (piece, place) = (index / Self.pieceSize, index % Self.pieceSize)
      if piece < full.count { yield &full[piece][place] } else { yield &last[place] }
    }
  }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if last.count == Self.pieceSize { beginPiece() }
    last.append(element)
  }

  @inline(never)
  private mutating func beginPiece() {
    full.append(last)
    last = []
    last.reserveCapacity(Self.pieceSize)
  }

  /// Runs through the elements, piece by piece.
  @inline(__always)
  func forEachPiece(_ body: (Span<Element>) -> Void) {
    for piece in full { body(piece.span) }
    body(last.span)
  }

  /// Forgets all elements but the first ones.
  mutating func shrink(to count: Int) {
    let (piece, rest) = (count / Self.pieceSize, count % Self.pieceSize)
    if piece < full.count {
      last = full[piece]
      full.removeSubrange(piece...)
    }
    last.removeSubrange(rest...)
  }

  /// Forgets all elements, and keeps room for others.
  mutating func removeAll() {
    full.removeAll()
    last.removeAll(keepingCapacity: true)
  }
}
