internal import Invoicing
internal import Quantities

/// The text of a request for manual invoicing, ready to send.
package enum InvoicingLetter {
  /// Writes it, with a line break at its end.
  package static func text(_ report: InvoicingReport) -> String {
    let lines =
      ["Subject: Manual invoicing of API credits", "", "Hello,", ""]
      + ["we ask for manual invoicing of our API credits, in place of single purchases.", ""]
      + addressee(report) + [""] + months(report) + [""] + reasons(report)
      + ["", "Please tell us what else you need, and from when on you can send invoices.", ""]
      + ["Thank you"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func addressee(_ report: InvoicingReport) -> [String] {
    let organization = report.organization.map {
      ["Organization: \(SafeText.shortened($0, to: 200))"]
    }
    return ["Account: \(SafeText.shortened(report.account, to: 200))"] + (organization ?? [])
  }

  private static func months(_ report: InvoicingReport) -> [String] {
    let standing = report.standing
    let complete = standing.completing
    let shown = complete.isEmpty ? standing.months.suffix(standing.rules.months) : complete[...]
    return ["Our purchases by calendar month (\(standing.rules.offset)):", ""]
      + shown.map { line(of: $0, isCurrent: $0.month == standing.current.month, standing.today) }
  }

  private static func line(of month: MonthStanding, isCurrent: Bool, _ today: Day) -> String {
    let count = NumberText.counted(month.purchases.count, "purchase")
    let references = month.purchases.compactMap(\.reference).prefix(5)
      .map { SafeText.shortened($0, to: 60) }
    let named = references.isEmpty ? "" : ": \(references.joined(separator: ", "))"
    let listed =
      month.listPriced.isEmpty ? "" : " (\(NumberText.of(month.listPriced.count)) at list price)"
    let until = isCurrent ? " (until \(today))" : ""
    return "  \(month.month)  \(NumberText.of(month.dollars)) in \(count)\(listed)\(named)\(until)"
  }

  private static func reasons(_ report: InvoicingReport) -> [String] {
    let standing = report.standing
    let rules = standing.rules
    let threshold = NumberText.of(rules.threshold)
    var lines: [String] = []
    if standing.streak.isComplete {
      lines.append(
        "Each of these \(NumberText.counted(rules.months, "month")) reached \(threshold), as your article asks."
      )
    } else {
      lines.append(
        "Your article asks for \(threshold) in each of \(NumberText.counted(rules.months, "month"));"
          + " \(NumberText.of(standing.streak.length)) in a row reached it."
      )
    }
    if let spend = report.anticipated {
      lines.append(
        "We anticipate a spend of \(NumberText.of(spend)); your newer article asks for over"
          + " \(NumberText.of(rules.anticipatedSpend))."
      )
    }
    return lines
  }
}
