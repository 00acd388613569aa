internal import Approvals
internal import Balances
internal import Forecasting
internal import Policies
internal import Quantities
internal import Refills
internal import Runways

/// The sentences of a page about a purchase, for people.
struct RefillWords {
  let report: RefillReport
  private let literal: @Sendable (String) -> String
  private let prose: @Sendable (String) -> String
  private let advice: Advice

  /// Looks at a report; `literal` sets off what comes from plans, files and servers, and dollars.
  ///
  /// `prose` does so within sentences that were made elsewhere.
  init(
    _ report: RefillReport,
    literal: @escaping @Sendable (String) -> String = { $0 },
    prose: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.report = report
    self.prose = prose
    self.literal = literal
    advice = Advice(isLowerBound: report.forecast.cost.isLowerBound, literal: literal)
  }

  private var decision: RefillDecision { report.decision }
  private var isLowerBound: Bool { report.forecast.cost.isLowerBound }

  /// What is asked: `Buy 10,000 credits ($100.00) by Thu 10 Dec`.
  var ask: String {
    guard let option = decision.advised, option.credits > .zero else {
      if isTooDear { return "Buy nothing: no purchase is within the budget" }
      return "Buy nothing" + (isLowerBound ? " as far as prices are known" : " now")
    }
    let least = isLowerBound ? "at least " : ""
    return "Buy \(least)\(amount(option.credits, option.dollars))\(deadline)"
  }

  /// Credits with what they cost.
  private func amount(_ credits: Credits, _ dollars: Dollars) -> String {
    "\(NumberText.of(credits)) credits (\(literal(NumberText.of(dollars))))"
  }

  private var deadline: String {
    guard let day = report.orderBy else { return "" }
    return day < today ? " now" : " by \(words(of: day))"
  }

  private var today: Day { report.runway.runway.start.day }

  /// Why it is asked, the verdict first.
  var reasons: [String] {
    let headline = Headline(report.check, atLeast: "at least ")
    let stays = report.cutAfter.map { "with the purchase still \(advice.cutLine($0))" }
    let told: [String?] = [
      headline.sentence, report.funding.cutLine.map(advice.cutLine), span, urgency,
      isAdvised ? stays : nil, prose(use),
    ]
    return told.compactMap(\.self) + denials + report.runway.remarks.map(prose)
  }

  /// Which policies say no, with what they allow and what there is.
  private var denials: [String] {
    let broken = report.forecast.policies.outcomes.filter { $0.isDenying && $0.state == .broken }
    return broken.map { outcome in
      let rule = Rule(outcome, atLeast: "at least ")
      let facts = [rule.needs, rule.has, rule.gap].filter { !$0.isEmpty }
      return prose("\(rule.title): \(facts.joined(separator: ", "))")
    }
  }

  private var isAdvised: Bool { (decision.advised?.credits ?? .zero) > .zero }

  /// Whether the budget does not allow what is recommended.
  private var isTooDear: Bool { decision.advised?.kind == .affordable }

  /// How long the purchase is to last.
  private var span: String? {
    guard isAdvised || isTooDear else {
      return "what is available lasts until a later refill can be there with \(decision.target)"
    }
    let lead = NumberText.counted(report.runway.runway.leadTime, "business day")
    let cover = NumberText.counted(decision.coverDays, "day")
    let time = "with \(decision.target) for the \(lead) until it is there, and for \(cover) more"
    return isTooDear
      ? "the budget does not allow what would last \(time)" : "the purchase lasts \(time)"
  }

  /// Why it cannot wait; nil where it can.
  private var urgency: String? {
    guard let option = decision.advised, option.credits > .zero, let day = report.orderBy,
      day < today
    else { return nil }
    return "to be there in time it was to be ordered by \(words(of: day)), which is past"
  }

  /// What is used beside the plans.
  private var use: String {
    let words = RunwayWords(report.runway)
    guard decision.dailyUse == nil else { return words.burn }
    return "what is used beside the plans is \(words.burn)"
  }

  /// The balance that it rests on, with whose it is, where it was read and when.
  var balance: String {
    let deductions = advice.deductions(report.funding, from: report.reading.credits)
    let credits = deductions ?? "\(NumberText.of(report.reading.credits)) in the account"
    return "\(credits): \(advice.origin(report.reading, account: report.funding.account))"
  }

  /// The price list that it rests on.
  var prices: String { advice.prices(report.forecast) }

  /// What the purchase does for manual invoicing; nil where nothing is known of that.
  var invoicing: String? { report.invoicing.map(prose) }

  /// How sure the cost is; nothing where it is certain.
  var range: [String] { BatchWords(report.forecast, literal: literal)?.sentences ?? [] }

  /// Where credits are bought, and in how many purchases; nil where none are.
  var purchase: String? {
    guard let option = decision.advised, option.credits > .zero else { return nil }
    let page = report.funding.refill.map { " at \(literal($0.purchasePage))" } ?? ""
    return "\(NumberText.counted(option.purchases, "purchase"))\(page)"
  }

  /// What has to be bought to last as long with other chances; nil where that is the same.
  var levels: String? {
    guard Set(decision.levels.map(\.refill)).count > 1 else { return nil }
    let told = decision.levels.map { level in
      level.refill == .zero
        ? "\(level.chance) nothing"
        : "\(level.chance) \(amount(level.refill, level.dollars))"
    }
    return "to last as long with \(told.joined(separator: ", "))"
  }

  /// How to see that the purchase was made: a sentence, and the command for it.
  var verification: [(text: String, command: String)] {
    guard let option = decision.advised, option.credits > .zero else { return [] }
    return [
      (
        "record the purchase",
        "creditcast ledger purchase --credits \(option.credits) --usd \(option.dollars)"
      ),
      ("see how far it is", "creditcast refill --status REPORT.json"),
      ("see that the plans are covered", "creditcast check PLAN"),
    ]
  }

  /// How to approve it on paper's stead.
  static let approval = "creditcast approve REPORT.json --as NAME"

  /// What was decided by, as SHA-256; nothing where it was not kept.
  var digests: [(name: String, figures: String)] {
    guard let digests = report.check.digests else { return [] }
    let all: [(String, String?)] = [
      ("plans", digests.plans), ("prices", digests.prices),
      ("configuration", digests.configuration), ("reading", digests.reading),
    ]
    return all.compactMap { name, figures in figures.map { (name, $0) } }
  }

  /// When it was made, and by which version.
  var origin: String {
    let moment = report.check.madeAt.map { ", \($0)" } ?? ""
    return "creditcast \(report.check.toolVersion)\(moment)"
  }

  /// A day, with its year where that is not this one: `Thu 10 Dec`, `Mon 4 Jan 2027`.
  private func words(of day: Day) -> String {
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, date) = day.calendar
    let ending = year == today.calendar.year ? "" : " \(year)"
    return "\(weekdays[day.weekday]) \(date) \(months[month - 1])\(ending)"
  }
}
