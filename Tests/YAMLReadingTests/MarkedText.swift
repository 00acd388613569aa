import Diagnostics

/// A text in which circled numbers mark places; they are taken out of it.
struct MarkedText {
  let plain: String
  /// The places of the marks, in their order.
  let positions: [Position]

  init(_ marked: String) {
    var plain = ""
    var positions: [Position] = []
    var (line, column) = (1, 1)
    var last: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      if ("①"..."⑳").contains(scalar) {
        positions.append(Position(line: line, column: column))
        continue
      }
      plain.unicodeScalars.append(scalar)
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r": (line, column) = (line + 1, 1)
      default: column += 1
      }
      last = scalar
    }
    (self.plain, self.positions) = (plain, positions)
  }
}
