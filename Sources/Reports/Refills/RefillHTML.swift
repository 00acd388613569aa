internal import Diagnostics
internal import Forecasting
internal import Quantities

/// The page about a purchase for browsers: one file without a script, which asks for nothing from anywhere.
struct RefillHTML {
  private let report: RefillReport
  private let words: RefillWords
  private let rows: RefillRows
  private let charts: RefillCharts

  private init(_ report: RefillReport) {
    self.report = report
    words = RefillWords(report)
    rows = RefillRows(report: report)
    charts = RefillCharts(report: report)
  }

  /// Writes what is asked, why, the options, and what all of it rests on, and leaves room to sign.
  static func render(_ report: RefillReport) -> [UInt8] {
    Array(RefillHTML(report).text.utf8)
  }

  private var text: String {
    let ask = HTMLText.of(words.ask)
    let account = HTMLText.of(SafeText.shortened(report.funding.account, to: 64))
    let parts = [
      "<header><p class=\"quiet\">Credits of account \(account)</p><h1>\(ask)</h1></header>",
      section("why", "Why", list(reasons)),
      section("options", "Options", options),
      "<div class=\"two\">\(figure(RefillCharts.picture(of: charts.run)))"
        + "\(figure(RefillCharts.picture(of: charts.runway)))</div>",
      section("use", "What it pays for", use), section("basis", "What it rests on", basis),
      "<div class=\"two\">\(verification)\(section("approval", "Approval", approval))</div>",
      "<footer class=\"quiet\">\(HTMLText.of(words.origin)): \(report.check.verdict.rawValue),"
        + " exit \(report.check.exitStatus.rawValue)</footer>",
    ]
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(ask)</title>
      <link rel="icon" href="data:,">
      <style>
      \(RefillStyle.text)
      </style>
      </head>
      <body>
      <main\(isDense ? " class=\"dense\"" : "")>
      \(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// Nothing is loaded and nothing runs; styles stand in the page itself.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  /// More would not fit on one sheet of paper.
  private static let mostReasons = 8
  private static let mostRanges = 4

  private var reasons: [String] {
    let all = words.reasons
    guard all.count > Self.mostReasons else { return all }
    let rest = NumberText.counted(all.count - Self.mostReasons + 1, "further remark")
    return all.prefix(Self.mostReasons - 1) + ["and \(rest)"]
  }

  /// Whether there is so much to say that it is set smaller on paper, to fit on one sheet.
  private var isDense: Bool {
    func lines(_ texts: [String], of width: Int) -> Int {
      texts.reduce(0) { $0 + 1 + DisplayWidth.of($1) / width }
    }
    let names = rows.plans.map { [$0[0], $0[1]].max { $0.count < $1.count } ?? "" }
    return lines(reasons, of: 67)
      + lines(facts.flatMap(\.texts), of: 66) + lines(names, of: 9) > Self.mostLines
  }

  /// How many lines of the widest letters fit beside what every page has.
  private static let mostLines = 56

  private var options: String {
    let cells = rows.options.map { row in
      (row.cells.map(HTMLText.of), row.isAdvised ? " class=\"advised\"" : "")
    }
    return table("Purchases, with what each does", RefillRows.optionTitles, cells, numbersFrom: 1)
      + "<p class=\"quiet\">\(HTMLText.of(RefillRows.optionNote))</p>"
      + (words.levels.map { "<p>\(HTMLText.of($0))</p>" } ?? "")
  }

  private var use: String {
    let plans = rows.plans.map { ($0.map(HTMLText.of), "") }
    let models = rows.models.map { (Array($0.map(HTMLText.of).prefix(4)), "") }
    let titles = Array(RefillRows.modelTitles.prefix(4))
    return "<div class=\"three\"><div>"
      + table("By owner and plan", RefillRows.planTitles, plans, numbersFrom: 2)
      + rest(RefillRows.rest(of: report.shares.count, "plan")) + "</div><div>"
      + table("By model", titles, models, numbersFrom: 1)
      + rest(RefillRows.rest(of: report.forecast.models.count, "model"))
      + "</div>\(figure(SVGBars(chart: charts.models).text))</div>"
  }

  private var facts: [(name: String, texts: [String])] {
    [
      ("Balance", [words.balance]), ("Prices", [words.prices]), ("Sources", rows.sources),
      ("Range", Array(words.range.prefix(Self.mostRanges))),
      ("Purchase", [words.purchase].compactMap(\.self)),
      ("Manual invoicing", [words.invoicing].compactMap(\.self)),
      ("Digests", words.digests.map { "\($0.name) `\($0.figures)`" }),
    ].filter { !$0.1.isEmpty }
  }

  private var basis: String {
    let lines = facts.map { name, texts in
      "<dt>\(name)</dt>" + texts.map { "<dd>\(HTMLText.withCode($0))</dd>" }.joined()
    }
    return "<dl>\(lines.joined(separator: "\n"))</dl>"
  }

  private var verification: String {
    guard !words.verification.isEmpty else { return "" }
    let lines = words.verification.map { "\($0.text): `\($0.command)`" }
    return section("verify", "How to check it was bought", list(lines))
  }

  private var approval: String {
    let fields = ["Approved by", "Date", "Signature"].map { "<div>\($0)</div>" }
    return "<div class=\"sign\">\(fields.joined())</div>"
      + "<p class=\"quiet\">or <code>\(HTMLText.of(RefillWords.approval))</code></p>"
  }

  private func section(_ id: String, _ title: String, _ inside: String) -> String {
    "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\n\(inside)</section>"
  }

  private func figure(_ picture: String) -> String { "<figure>\(picture)</figure>" }

  private func list(_ lines: [String]) -> String {
    "<ul>\(lines.map { "<li>\(HTMLText.withCode($0))</li>" }.joined())</ul>"
  }

  private func rest(_ text: String?) -> String {
    text.map { "<p class=\"quiet\">\($0)</p>" } ?? ""
  }

  /// A table whose first cells head their rows; the cells are spelt for HTML already.
  private func table(
    _ caption: String,
    _ titles: [String],
    _ rows: [(cells: [String], attributes: String)],
    numbersFrom first: Int
  ) -> String {
    func number(_ place: Int) -> String { place < first ? "" : " class=\"number\"" }
    let heads = titles.enumerated().map { place, title in
      "<th scope=\"col\"\(number(place))>\(title.prefix(1) + title.dropFirst().lowercased())</th>"
    }
    let lines = rows.map { cells, attributes in
      let row = cells.enumerated().map { place, cell in
        place == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td\(number(place))>\(cell)</td>"
      }
      return "<tr\(attributes)>\(row.joined())</tr>"
    }
    return "<table><caption>\(caption)</caption><thead><tr>\(heads.joined())</tr></thead>\n"
      + "<tbody>\(lines.joined(separator: "\n"))</tbody></table>"
  }
}
