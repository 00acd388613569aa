internal import Ledgers
internal import Quantities
internal import Reports

/// Holds for people, spreadsheets or programs.
struct HoldPage {
  let account: String
  let holds: [HoldLine]

  /// The version of the format for programs; minor versions only add keys.
  static let formatVersion = "1.0"

  /// Writes a table.
  func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    guard !holds.isEmpty else {
      page.paragraph(StyledText("no holds in account \(account)"))
      return page.bytes
    }
    let columns: [TerminalTable.Column] = [
      .words("HOLD"), .words("STATE"), .numbers("CREDITS"), .numbers("USED"),
      .words("UNTIL", rank: 2), .words("OWNER", rank: 1), .words("RUN", rank: 0),
    ]
    TerminalTable(columns, rows: holds.map(\.cells)).draw(on: &page)
    let open = holds.filter { $0.record.state == .active }
    page.blank()
    page.paragraph(
      StyledText(
        "\(NumberText.counted(open.count, "open hold")) in account \(account), \(heldText(open)) held"
      )
    )
    return page.bytes
  }

  private func heldText(_ open: [HoldLine]) -> String {
    var sum = Credits.zero
    for line in open { sum = sum.adding(line.record.remaining) ?? sum }
    return NumberText.of(sum)
  }

  /// Writes a row for each hold.
  var csv: [UInt8] {
    var text = "hold,account,state,credits,used,remaining,opened_at,expires_at,owner,run,plans\r\n"
    for line in holds {
      let hold = line.record
      let cells = [
        CSVCell.text(hold.id), CSVCell.text(account), hold.state.rawValue,
        hold.amount.description, hold.used.description, hold.remaining.description,
        line.openedAt.description, line.expiresAt?.description ?? "",
        CSVCell.text(line.opening.owner ?? ""), CSVCell.text(line.opening.run ?? ""),
        CSVCell.text(line.opening.plans.joined(separator: " ")),
      ]
      text += cells.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// Writes an object with all holds.
  var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", Self.formatVersion)
      writer.member("account", account)
      writer.key("holds")
      writer.array(of: holds) { writer, line in writer.object { line.write(to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }
}
