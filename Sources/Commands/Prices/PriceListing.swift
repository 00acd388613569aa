internal import Catalogues
internal import Quantities
internal import Reports

/// The models of a catalogue with what they cost on a day.
struct PriceListing {
  let catalogue: Catalogue
  let day: Day
  /// Whether retired, future and free models are listed as well.
  let showsAll: Bool

  private var lines: [(model: Model, price: CurrentPrice)] {
    catalogue.models.map { ($0, CurrentPrice(of: $0, on: day)) }
      .filter { showsAll || ($1.isOffered && $0.kind != .meta) }
  }

  /// Writes the list for people.
  func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    let lines = lines
    let decimals = lines.reduce(0) { max($0, $1.price.credits.map(NumberText.decimals) ?? 0) }
    let columns: [TerminalTable.Column] = [
      .words("MODEL"), .words("KIND", rank: 2), .numbers("CREDITS"), .words("STANDING"),
      .words("CALCULATED AS", rank: 1), .words("ENDPOINT", rank: 0),
    ]
    let rows = lines.map { model, price in
      [
        model.id, model.kind.rawValue, Self.amount(price, decimals: decimals),
        price.standing.remark, price.calculation.map(Self.shortened) ?? "", model.endpoint,
      ]
    }
    TerminalTable(columns, rows: rows).draw(on: &page)
    page.blank()
    page.section(
      "CREDITS",
      [StyledText("for one call on \(day), at the defaults of its parameters")]
    )
    page.section("PRICES", [StyledText(catalogue.evidence(on: day))])
    page.section("MORE", more(than: lines.count).map { StyledText($0) })
    return page.bytes
  }

  private func more(than shown: Int) -> [String] {
    let hidden = catalogue.models.count - shown
    let models = NumberText.counted(hidden, "retired, future or free model")
    return (hidden > 0 ? ["`--all` lists \(models) as well"] : [])
      + ["`creditcast prices show MODEL` tells a model's history and parameters"]
  }

  /// The amount with blanks after it, so that the points of all stand under each other.
  private static func amount(_ price: CurrentPrice, decimals: Int) -> String {
    guard let credits = price.credits else { return price.calculation == nil ? "" : "varies" }
    let missing = decimals - NumberText.decimals(of: credits)
    let point = missing == decimals && decimals > 0 ? 1 : 0
    return NumberText.of(credits) + String(repeating: " ", count: missing + point)
  }

  private static func shortened(_ calculation: String) -> String {
    DisplayWidth.truncated(calculation, to: 50, mark: "...")
  }

  /// Writes the list for spreadsheets.
  var csv: [UInt8] {
    var text = "model,kind,credits,calculation,standing,from,endpoint,source\r\n"
    for (model, price) in lines {
      let cells = [
        CSVCell.text(model.id), model.kind.rawValue, price.credits?.description ?? "",
        price.calculation.map(CSVCell.text) ?? "", price.standing.word,
        price.row?.from.description ?? "", CSVCell.text(model.endpoint),
        price.row.map { CSVCell.text($0.source) } ?? "",
      ]
      text += cells.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// Writes the list for programs.
  var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", JSONReport.formatVersion)
      writer.member("day", textOf: day)
      writer.member("prices", catalogue) { $1.writeEvidence(on: day, to: &$0) }
      writer.key("models")
      writer.array(of: lines) { writer, line in
        writer.object { line.model.writeSummary(line.price, to: &$0) }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
