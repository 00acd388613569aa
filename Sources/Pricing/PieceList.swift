/// A list that grows piece by piece, so that nothing is copied or held twice while it grows.
struct PieceList<Element: Sendable>: Sendable {
  private var pieces: [[Element]] = []
  /// How many elements there are.
  private(set) var count = 0

  /// A power of two, so that a place is found by its bits.
  private static var pieceSize: Int { 4096 }

  /// The element at a place.
  subscript(index: Int) -> Element {
    get { pieces[index / Self.pieceSize][index % Self.pieceSize] }
    _modify { yield &pieces[index / Self.pieceSize][index % Self.pieceSize] }
  }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == pieces.count * Self.pieceSize {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(element)
    count += 1
  }

  /// Forgets all elements but the first ones.
  mutating func shrink(to count: Int) {
    while pieces.count * Self.pieceSize >= count + Self.pieceSize { pieces.removeLast() }
    let rest = count - (pieces.count - 1) * Self.pieceSize
    if let last = pieces.last, last.count > rest {
      pieces[pieces.count - 1].removeSubrange(rest...)
    }
    self.count = count
  }
}
