/// A field of dots, two across and four down in each cell of a terminal.
struct DotCanvas {
  let columns: Int
  let rows: Int
  private var cells: [UInt8]

  /// The bits of a Braille cell (Unicode, “Braille Patterns”), by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Makes an empty field of so many cells.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// How many dots there are across.
  var width: Int { columns * 2 }
  /// How many dots there are down.
  var height: Int { rows * 4 }

  /// Sets a dot; one outside is not drawn.
  mutating func set(x: Int, y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Draws from one dot to another.
  ///
  /// Source: Bresenham (1965), “Algorithm for computer control of a digital plotter”.
  mutating func draw(from start: PlacedLine.Corner, to end: PlacedLine.Corner) {
    var (x, y) = (start.x, start.y)
    let (across, down) = (abs(end.x - x), -abs(end.y - y))
    let (right, below) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
    var error = across + down
    set(x: x, y: y)
    while x != end.x || y != end.y {
      let doubled = error * 2
      if doubled >= down {
        error += down
        x += right
      }
      if doubled <= across {
        error += across
        y += below
      }
      set(x: x, y: y)
    }
  }

  /// The character of a cell; nil where it has no dot.
  func sign(column: Int, row: Int, isUnicode: Bool) -> Unicode.Scalar? {
    let dots = cells[row * columns + column]
    guard dots != 0 else { return nil }
    if isUnicode { return Unicode.Scalar(0x2800 + UInt32(dots)) }
    let rows = (0..<4).filter { dots & (Self.bits[$0][0] | Self.bits[$0][1]) != 0 }
    if rows.count == 1 { return "-" }
    return rows.contains { goesSideways(column: column, row: row, level: $0) } ? "+" : "|"
  }

  /// Whether two dots are side by side at a level of a cell, or over one of its two sides.
  private func goesSideways(column: Int, row: Int, level: Int) -> Bool {
    let x = column * 2
    let dots = (x - 1...x + 2).map { isSet(x: $0, y: row * 4 + level) }
    return zip(dots, dots.dropFirst()).contains { $0 && $1 }
  }

  private func isSet(x: Int, y: Int) -> Bool {
    guard (0..<width).contains(x) else { return false }
    return cells[y / 4 * columns + x / 2] & Self.bits[y % 4][x % 2] != 0
  }
}
