internal import Invoicing
internal import Quantities

/// What people are told about manual invoicing, in whatever format.
struct InvoicingWords {
  let report: InvoicingReport

  private var standing: InvoicingStanding { report.standing }
  private var rules: InvoicingRules { standing.rules }

  /// The verdict in a word or two.
  var word: String {
    switch report.verdict {
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "unknown"
    }
  }

  /// What it comes to, in one sentence.
  var sentence: String {
    switch rules.deciding {
    case .purchases: streakSentence
    case .anticipatedSpend: spendSentence
    }
  }

  private var streakSentence: String {
    let streak =
      "\(standing.streak.length) of \(NumberText.counted(rules.months, "month")) in a row"
    let current = standing.current
    guard !standing.streak.isComplete else {
      let months = standing.completing
      let span = [months.first, months.last].compactMap { $0?.month.words }
      return
        "\(streak) reached \(NumberText.of(rules.threshold)): \(Set(span).count == 1 ? span[0] : span.joined(separator: " to "))"
    }
    guard current.outcome == .open else {
      return
        "\(streak) reached \(NumberText.of(rules.threshold)), \(current.month.words) among them"
    }
    return "\(streak) reached \(NumberText.of(rules.threshold)); \(current.month.words) misses"
      + " \(NumberText.of(current.missing)), with \(NumberText.counted(standing.daysLeft, "day")) left"
  }

  private var spendSentence: String {
    guard let spend = report.anticipated else {
      return "nobody says what spend is anticipated; `--anticipate` does"
    }
    let limit = NumberText.of(rules.anticipatedSpend)
    return
      "a spend of \(NumberText.of(spend)) is anticipated, and the rule asks for more than \(limit)"
  }

  /// Which month this is, and why.
  var thisMonth: String {
    let month = standing.current.month
    let here = "\(month.words), as today is \(standing.today) (\(rules.offset))"
    let left = "\(NumberText.counted(standing.daysLeft, "day")) left, today counted"
    guard let day = report.utcDay, CalendarMonth(of: day) != month else {
      return "\(here): \(left)"
    }
    return "\(here), while it is \(day) in UTC: \(left)"
  }

  /// What the rule of purchases asks for.
  var purchasesRule: String {
    "at least \(NumberText.of(rules.threshold)) of purchases in each of"
      + " \(NumberText.counted(rules.months, "calendar month")) in a row (\(source(of: .purchases)))"
  }

  /// What the newer rule asks for, and what is known about it.
  var spendRule: String {
    let rule =
      "an anticipated spend of over \(NumberText.of(rules.anticipatedSpend)), of no stated time"
      + " (\(source(of: .anticipatedSpend)))"
    let bought = "\(NumberText.of(standing.yearly)) was bought in the last 12 months"
    guard let spend = report.anticipated else { return "\(rule); \(bought)" }
    let answer = spend > rules.anticipatedSpend ? "met" : "not met"
    return "\(rule); \(answer) by the \(NumberText.of(spend)) that are anticipated; \(bought)"
  }

  private func source(of rule: InvoicingRule) -> String {
    let decides = rule == rules.deciding ? "decides; " : ""
    let text = "\(decides)\(rule.source), \(rule.date)"
    return report.configuredIn == nil ? text : "\(text); figures as configured"
  }

  /// How a month stands, in a word.
  static func state(of month: MonthStanding) -> String {
    switch month.outcome {
    case .reached: "reached"
    case .short: "short"
    case .open: "not over"
    }
  }

  /// The streak with a month.
  static func streak(of month: MonthStanding) -> String {
    "\(month.streak.length) of \(month.streak.needed)"
  }

  /// Where to ask, and with what words.
  var ask: String {
    let text = "`creditcast invoicing --letter` writes the text"
    switch report.verdict {
    case .met: return "at \(InvoicingReport.supportPage); \(text)"
    case .notMet, .unknown: return "at \(InvoicingReport.supportPage), once it is met; \(text)"
    }
  }
}
