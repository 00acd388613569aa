internal import Ledgers
internal import Quantities
package import Reports

/// What becomes of the rows of a table, for the one who imports it.
package struct ImportPage: Sendable {
  private let rows: [(row: ImportedRow, fate: RowFate)]
  private let isDryRun: Bool

  /// Makes a page; a dry run has written nothing.
  package init(_ table: PurchaseTable, fates: [RowFate], isDryRun: Bool) {
    rows = Array(zip(table.rows, fates))
    self.isDryRun = isDryRun
  }

  /// Whether no row is wrong.
  package var isRight: Bool { !rows.contains { $0.fate.isWrong } }

  private func count(_ word: String) -> Int { rows.count { $0.fate.word == word } }

  /// The page for people.
  package func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    let shown = isDryRun || isRight ? rows : rows.filter { $0.fate.isWrong }
    if !shown.isEmpty {
      TerminalTable(
        [
          .numbers("LINE"), .words("FATE"), .words("ON", rank: 2), .numbers("CREDITS"),
          .numbers("USD", rank: 1), .words("REFERENCE", rank: 3), .words("WHY"),
        ],
        rows: shown.map { Self.cells($0.row, $0.fate) }
      ).draw(on: &page)
      page.blank()
    }
    page.line(StyledText(summary, isRight ? .plain : .bad))
    return page.bytes
  }

  private var summary: String {
    let counts = ["new", "recorded", "known", "same", "wrong"]
      .compactMap { word in count(word) > 0 ? "\(NumberText.of(count(word))) \(word)" : nil }
    let all = counts.isEmpty ? "no rows" : counts.joined(separator: ", ")
    if isDryRun { return "\(all); nothing is recorded by a dry run" }
    return isRight ? all : "\(all); nothing is recorded"
  }

  private static func cells(_ row: ImportedRow, _ fate: RowFate) -> [String] {
    [
      "\(row.line)", fate.word, row.entry?.day?.description ?? "", row.entry?.figures ?? "",
      row.entry?.dollars.map { NumberText.of($0) } ?? "",
      SafeText.shortened(row.entry?.reference ?? "", to: 40),
      SafeText.shortened(why(fate), to: 120),
    ]
  }

  private static func why(_ fate: RowFate) -> String {
    switch fate {
    case .new: ""
    case .recorded(let event): "event \(event.sequence), \(event.id)"
    case .known(let event): "event \(event.sequence) says so already"
    case .same(let line): "line \(line) says the same"
    case .wrong(let faults): faults.map(\.words).joined(separator: "; ")
    }
  }

  /// The page for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.heading("import")
      writer.member("dry_run", is: isDryRun)
      for word in ["new", "recorded", "known", "same", "wrong"] { writer.member(word, count(word)) }
      writer.key("rows")
      writer.array(of: rows) { Self.write($1.row, $1.fate, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ row: ImportedRow, _ fate: RowFate, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("line", row.line)
      writer.member("fate", fate.word)
      writer.member("kind", row.entry?.kind.rawValue)
      writer.member("on", textOf: row.entry?.day)
      writer.member("credits", textOf: row.entry?.amount)
      writer.member("usd", textOf: row.entry?.dollars)
      writer.member("reference", row.entry?.reference)
      writer.member("event", event(fate))
      writer.member("why", why(fate).isEmpty ? nil : why(fate))
    }
  }

  private static func event(_ fate: RowFate) -> String? {
    switch fate {
    case .recorded(let event), .known(let event): event.id
    case .new, .same, .wrong: nil
    }
  }
}
