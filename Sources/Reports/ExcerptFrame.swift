import Diagnostics

/// One line of a file with its number, and carets below what a finding is about.
struct ExcerptFrame {
  private let excerpt: Excerpt
  private let room: Int
  private let glyphs: Glyphs
  private let text: StyledText
  private let marked: Range<Int>

  /// Cuts a window out of the line around its marked part, so that it fits the width.
  init(_ excerpt: Excerpt, style: ReportStyle) {
    self.excerpt = excerpt
    glyphs = style.glyphs
    let gutter = String(excerpt.line).utf8.count
    room = max(8, style.width - gutter - glyphs.frameSide.unicodeScalars.count - 2)
    (text, marked) = Self.window(of: excerpt, room: room, mark: glyphs.ellipsis)
  }

  /// Draws the line and the carets.
  func draw(on page: inout TerminalPage, ink: Ink) {
    let number = String(excerpt.line)
    var line = StyledText("\(number) \(glyphs.frameSide) ", .quiet)
    line.append(text)
    page.line(line)
    let space = String(repeating: " ", count: number.utf8.count)
    var carets = StyledText("\(space) \(glyphs.frameSide) ", .quiet)
    carets.append(String(repeating: " ", count: marked.lowerBound))
    carets.append(String(repeating: "^", count: max(1, marked.count)), ink)
    page.line(carets)
  }

  /// The part of the line that fits, and the columns of the marked part in it.
  private static func window(
    of excerpt: Excerpt,
    room: Int,
    mark: String
  ) -> (text: StyledText, marked: Range<Int>) {
    let cropped = Cropped(excerpt, around: room)
    let line = cropped.line
    let end = line.columns(before: line.count)
    let from = line.columns(before: cropped.marked.lowerBound)
    let to = line.columns(before: cropped.marked.upperBound)
    let isCut = cropped.isCutAtStart || cropped.isCutAtEnd || end > room
    guard isCut else { return (line.text(in: 0..<end), from..<to) }
    let sign = DisplayWidth.of(mark)
    let fitsFromStart = !cropped.isCutAtStart && min(to, from + room / 2) <= room - sign
    let start = fitsFromStart ? 0 : line.boundary(from: max(0, from - room / 3))
    var text = StyledText(fitsFromStart ? "" : mark, .quiet)
    let shift = text.width - start
    let inner = line.text(in: start..<(start + room - text.width - sign))
    text.append(inner)
    if cropped.isCutAtEnd || end > start + inner.width { text.append(mark, .quiet) }
    let first = min(from + shift, room - 1)
    return (text, first..<max(first, min(to + shift, room)))
  }
}
