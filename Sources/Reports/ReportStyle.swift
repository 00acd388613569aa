/// How a report may look in a terminal.
package struct ReportStyle: Sendable, Hashable {
  /// How many columns there are, at least 20.
  package let width: Int
  /// Whether colours may help the eye; they never carry anything alone.
  package let isColoured: Bool
  /// Whether frames and bars may be drawn with more than ASCII.
  package let isUnicode: Bool

  /// Makes a style.
  package init(width: Int, isColoured: Bool, isUnicode: Bool) {
    self.width = max(20, width)
    self.isColoured = isColoured
    self.isUnicode = isUnicode
  }

  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }
}
