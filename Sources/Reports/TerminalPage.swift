/// The lines of a terminal, none wider than it.
package struct TerminalPage {
  /// How it may look.
  package let style: ReportStyle
  /// What is drawn so far.
  package private(set) var bytes: [UInt8] = []
  private var endsBlank = true

  /// Makes an empty page.
  package init(style: ReportStyle) {
    self.style = style
  }

  /// The signs to draw with.
  var glyphs: Glyphs { style.glyphs }

  /// How wide running text is set, so that it stays readable on wide screens.
  var textWidth: Int { min(style.width, 100) }

  /// Prints one line, cut where it is too long.
  package mutating func line(_ text: StyledText) {
    let cut = Self.withoutCommand(text).truncated(to: style.width, mark: glyphs.ellipsis)
    let end = cut.scalars.lastIndex { $0.scalar != " " }
    emit(cut.scalars.prefix((end ?? -1) + 1))
    bytes.append(UInt8(ascii: "\n"))
    endsBlank = end == nil
  }

  /// Prints an empty line, unless there is one already.
  package mutating func blank() {
    guard !endsBlank else { return }
    bytes.append(UInt8(ascii: "\n"))
    endsBlank = true
  }

  /// Prints running text after a first piece, its further lines set under the first one's text.
  package mutating func paragraph(after lead: StyledText = StyledText(), _ text: StyledText) {
    let indent = min(lead.width, textWidth / 2)
    for (index, part) in text.wrapped(to: textWidth - indent).enumerated() {
      var whole = index == 0 ? lead : StyledText(String(repeating: " ", count: indent))
      whole.append(part)
      line(whole)
    }
  }

  /// Prints a part of the report under its name: beside it where there is room, else below.
  package mutating func section(_ name: String, _ texts: [StyledText]) {
    let isWide = style.width >= 60
    if !isWide { line(StyledText(name, .strong)) }
    for (index, text) in texts.enumerated() {
      var lead = StyledText(isWide && index == 0 ? name : "", .strong)
      lead.pad(to: isWide ? Self.nameWidth : 2)
      paragraph(after: lead, text)
    }
  }

  /// The columns that the names of parts take where the text stands beside them.
  static let nameWidth = 10

  /// Breaks what a CI runner would take for a command at the start of a line.
  private static func withoutCommand(_ line: StyledText) -> StyledText {
    let start = line.scalars.prefix { $0.scalar.properties.isWhitespace }
    let rest = line.scalars[start.endIndex...]
    guard rest.starts(with: "::".unicodeScalars, by: { $0.scalar == $1 }) else { return line }
    return StyledText(start + StyledText("\\u{3A}").scalars + rest.dropFirst())
  }

  private mutating func emit(_ line: ArraySlice<InkedScalar>) {
    var ink = Ink.plain
    for scalar in line {
      if style.isColoured, scalar.ink != ink {
        change(from: ink, to: scalar.ink)
        ink = scalar.ink
      }
      bytes += scalar.scalar.utf8
    }
    if ink != .plain { change(from: ink, to: .plain) }
  }

  private mutating func change(from old: Ink, to new: Ink) {
    if old != .plain { bytes += "\u{1B}[0m".utf8 }
    if new != .plain { bytes += "\u{1B}[\(new.parameters)m".utf8 }
  }
}
