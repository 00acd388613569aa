internal import Forecasting
internal import Quantities
internal import Refills

/// The page about a purchase for spreadsheets: a record for each fact, what is asked first.
enum RefillCSV {
  /// The columns: what a record is about, which one, and what there is to say.
  private static let headings = [
    "record", "name", "owner", "credits", "usd", "purchases", "leaves", "covers", "risk", "day",
    "text",
  ]

  /// One record, cell by cell.
  private struct Record {
    let kind: String
    var name = ""
    var owner = ""
    var credits = ""
    var usd = ""
    var purchases = ""
    var leaves = ""
    var covers = ""
    var risk = ""
    var day = ""
    var text = ""

    var cells: [String] {
      [
        kind, CSVCell.text(name), CSVCell.text(owner), credits, usd, purchases, leaves, covers,
        risk, day, CSVCell.text(text),
      ]
    }
  }

  /// Writes the records below their headings.
  static func render(_ report: RefillReport) -> [UInt8] {
    let records =
      [ask(of: report)] + report.decision.options.map(record) + report.decision.levels.map(record)
      + report.shares.map(record) + models(of: report) + facts(of: report)
    let lines = [headings] + records.map(\.cells)
    return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func ask(of report: RefillReport) -> Record {
    var record = report.decision.advised.map(record) ?? Record(kind: "ask")
    record = Record(
      kind: "ask",
      name: record.name,
      credits: record.credits,
      usd: record.usd,
      purchases: record.purchases,
      leaves: record.leaves,
      covers: record.covers,
      risk: record.risk,
      day: report.orderBy?.description ?? "",
      text: RefillWords(report).ask
    )
    return record
  }

  private static func record(_ option: RefillOption) -> Record {
    Record(
      kind: "option",
      name: option.kind.rawValue,
      credits: option.credits.description,
      usd: option.dollars.description,
      purchases: "\(option.purchases)",
      leaves: option.leaves.description,
      covers: RefillJSON.chance(option.covers),
      risk: RefillJSON.chance(option.risk)
    )
  }

  private static func record(_ level: RefillDecision.Level) -> Record {
    Record(
      kind: "level",
      name: level.chance.description,
      credits: level.refill.description,
      usd: level.dollars.description
    )
  }

  private static func record(_ share: RefillReport.PlanShare) -> Record {
    Record(
      kind: "plan",
      name: share.title.name,
      owner: share.title.owner ?? "",
      credits: share.expected.description
    )
  }

  private static func models(of report: RefillReport) -> [Record] {
    report.models.map { line in
      let source = report.priceSources.first { $0.model == line.model }
      return Record(
        kind: "model",
        name: line.model,
        credits: line.expected.description,
        day: source?.from.description ?? "",
        text: source?.source ?? ""
      )
    }
  }

  private static func facts(of report: RefillReport) -> [Record] {
    let words = RefillWords(report)
    let texts =
      words.reasons.map { ("reason", "", $0) } + words.range.map { ("range", "", $0) }
      + [("balance", "", words.balance), ("prices", "", words.prices)]
      + words.digests.map { ("digest", $0.name, $0.figures) }
      + words.verification.map { ("verify", $0.text, $0.command) }
    return texts.map { Record(kind: $0.0, name: $0.1, text: $0.2) }
  }
}
