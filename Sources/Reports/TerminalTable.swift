/// Rows under headings; columns are left out, and fields set under each other, as room gets short.
package struct TerminalTable {
  private let columns: [Column]
  private let rows: [[String]]
  private let hasTotal: Bool

  /// Makes a table; columns without any text in their rows are left out.
  package init(_ columns: [Column], rows: [[String]], hasTotal: Bool = false) {
    let filled = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    self.columns = filled.map { columns[$0] }
    self.rows = rows.map { row in filled.map { SafeText.of(row[$0]) } }
    self.hasTotal = hasTotal
  }

  /// Draws the table; `bars` makes a last column, where one at least 10 wide fits.
  package func draw(on page: inout TerminalPage, bars: ((Int) -> [String]?)? = nil) {
    let widths = widths
    guard let shown = shownColumns(widths: widths, room: page.style.width) else {
      drawStacked(on: &page)
      return
    }
    let rest = page.style.width - Self.width(of: shown, widths: widths) - 2
    let drawn = shown.count == columns.count && rest >= 10 ? bars?(min(rest, 24)) ?? nil : nil
    page.line(StyledText(line(columns.map(\.title), shown: shown, widths: widths), .quiet))
    for (index, row) in rows.enumerated() {
      let isTotal = hasTotal && index == rows.count - 1
      var text = StyledText(line(row, shown: shown, widths: widths), isTotal ? .strong : .plain)
      if let bar = drawn?[index] { text.append("  " + bar, isTotal ? .strong : .place) }
      page.line(text)
    }
  }

  private var widths: [Int] {
    columns.indices.map { index in
      rows.reduce(DisplayWidth.of(columns[index].title)) { max($0, DisplayWidth.of($1[index])) }
    }
  }

  /// The columns that fit, the least important ones left out; nil where even the others do not.
  private func shownColumns(widths: [Int], room: Int) -> [Int]? {
    var shown = Array(columns.indices)
    while Self.width(of: shown, widths: widths) > room {
      let droppable = shown.filter { columns[$0].rank != nil }
      guard
        let least = droppable.min(by: { columns[$0].rank ?? 0 < columns[$1].rank ?? 0 })
      else { return nil }
      shown.removeAll { $0 == least }
    }
    return shown
  }

  private static func width(of shown: [Int], widths: [Int]) -> Int {
    shown.reduce(-2) { $0 + widths[$1] + 2 }
  }

  private func line(_ texts: [String], shown: [Int], widths: [Int]) -> String {
    shown.map { index in
      let space = String(repeating: " ", count: widths[index] - DisplayWidth.of(texts[index]))
      return columns[index].isNumber ? space + texts[index] : texts[index] + space
    }
    .joined(separator: "  ")
  }

  private func drawStacked(on page: inout TerminalPage) {
    for row in rows {
      page.paragraph(StyledText(row.first ?? "", .strong))
      for (column, text) in zip(columns, row).dropFirst() where !text.isEmpty {
        var name = StyledText("  " + column.title.lowercased(), .quiet)
        name.append(" ")
        page.paragraph(after: name, StyledText(text))
      }
    }
  }
}
