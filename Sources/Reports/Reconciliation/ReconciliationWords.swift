internal import Quantities
internal import Reconciling

/// All that a reconciliation says in words; `literal` spells what users wrote.
struct ReconciliationWords {
  let report: ReconciliationReport
  let literal: (String) -> String

  private var reconciliation: Reconciliation { report.reconciliation }

  /// One word for what it comes to.
  var word: String {
    switch report.verdict {
    case .explained: "explained"
    case .unexplained: "unexplained"
    case .refillMissing: "refill missing"
    case .unverified: "unverified"
    }
  }

  /// What it comes to, in a sentence.
  var sentence: String {
    switch report.verdict {
    case .explained: explained
    case .unexplained: unexplained
    case .refillMissing:
      "\(amount(report.expectedRefill ?? .zero)) credits were expected to come, and "
        + "\(amount(reconciliation.refilled)) came"
    case .unverified:
      "the ledger has \(NumberText.counted(reconciliation.readings, "believed reading")), and it takes two"
        + " that show all use before them"
    }
  }

  private var explained: String {
    let periods = reconciliation.periods.count
    let all = periods == 1 ? "the one period" : "all \(NumberText.of(periods)) periods"
    let isExact = reconciliation.periods.allSatisfy { $0.period.unexplained == .zero }
    let limit =
      report.tolerance > .zero ? " but for up to \(amount(report.tolerance)) each" : ""
    let rest = isExact ? "" : report.tolerance > .zero ? limit : ", as far as they are over"
    return "\(all) between readings\(rest)"
  }

  private var unexplained: String {
    let open = reconciliation.open(beyond: report.tolerance, expecting: report.expectedRefill)
    let missing = Credits.sum(open.map(\.unexplained).filter { $0 > .zero }) ?? .zero
    let risen = Credits.sum(open.map(\.unexplained).filter { $0 < .zero }.map(\.size)) ?? .zero
    var parts: [String] = []
    if missing > .zero { parts.append("\(amount(missing)) credits left without a record") }
    if risen > .zero { parts.append("\(amount(risen)) credits came without a record") }
    return parts.joined(separator: ", ")
  }

  /// What a period misses or has too much, and when.
  func heading(of period: Period) -> String {
    let what =
      period.unexplained > .zero
      ? "\(amount(period.unexplained)) left without a record"
      : "\(amount(period.unexplained.size)) came without a record"
    return "\(what), \(Self.time(period.start.at)) to \(Self.time(period.end.at))"
  }

  /// What may be behind it.
  func text(of cause: Cause) -> String {
    switch cause {
    case .unfinished(let runs, let most):
      runs > 0
        ? "\(NumberText.counted(runs, "run")) under way may have used up to \(amount(most)); not counted as unexplained yet"
        : "runs ended so shortly before the last reading that it may not show them; not counted as unexplained yet"
    case .listPrices(let prices): prices.map(wrong).joined(separator: "; ")
    case .listPrice(let price):
      "or, if nothing else used credits: \(literal(price.model)) costs \(unit(price.implied)) an output and not "
        + "\(unit(price.listed)); one period alone cannot tell"
    case .expired(let runs, let most):
      "\(NumberText.counted(runs, "hold")) expired without a settlement, and may have used up to \(amount(most))"
    case .purchaseNotSeen(let credits):
      "a recorded purchase of \(amount(credits)) is not in the balance"
    case .otherSpending(let credits):
      "\(amount(credits)) was used by something without a record, such as another key of the account"
    case .unrecordedPurchase(let credits, let besides):
      "a purchase of about \(amount(credits)) is not recorded"
        + (besides > .zero ? ", of which \(amount(besides)) was used without a record" : "")
    case .doubtfulReading:
      "or the last reading is wrong: it is higher than the ledger allows, and not believed"
    case .overstatedUse(let credits):
      "runs used \(amount(credits)) less than they say, or calls were paid back"
    }
  }

  private func wrong(_ price: ImpliedPrice) -> String {
    "\(literal(price.model)) costs \(unit(price.implied)) an output and not \(unit(price.listed)): "
      + "\(NumberText.counted(price.periods, "period")) with \(NumberText.counted(price.outputs, "output")) agree"
  }

  /// That prices may be wrong, and why that cannot be told; nil where there is nothing to tell.
  var untold: String? {
    let count = reconciliation.prices.untold
    guard count > 0 else { return nil }
    let periods = NumberText.counted(count, "unexplained period")
    return "whether a list price is wrong cannot be told for \(periods) with reported outputs: "
      + "it takes several that agree to the millionth"
  }

  /// How the forecasts did; nil where there were none.
  var score: String? {
    let score = reconciliation.score
    guard score.runs > 0 else { return nil }
    let bias = score.bias.map { bias in
      bias == Fraction(0)
        ? "as much as expected"
        : "\(RatioText.percent(bias.size)) \(bias < Fraction(0) ? "less" : "more") than expected"
    }
    let error = score.meanError.map {
      ", each off by \(RatioText.percent($0)) of what it used on average"
    }
    return "\(NumberText.counted(score.runs, "run")) used \(amount(score.used)) credits, "
      + "\(bias ?? "where nothing was expected")\(error ?? ""); "
      + "\(NumberText.of(score.within)) of \(NumberText.of(score.runs)) stayed within"
  }

  /// What is to be known of a refill that is expected; nil where none is.
  var refill: String? {
    guard let refill = report.expectedRefill, !reconciliation.isEmpty else { return nil }
    let recorded = Credits.sum(
      reconciliation.periods.lazy.flatMap(\.period.gains).filter(\.isPurchase).map(\.credits)
    )
    return "\(amount(refill)) expected, \(amount(reconciliation.refilled)) came in these periods, "
      + "\(amount(recorded ?? .zero)) recorded as bought"
  }

  /// A moment for people, to the minute, in UTC.
  static func time(_ moment: Moment) -> String {
    String(moment.description.prefix(16).map { $0 == "T" ? " " : $0 })
  }

  private func amount(_ credits: Credits) -> String { NumberText.of(credits) }

  private func unit(_ price: Fraction) -> String { RatioText.amount(price) }
}
