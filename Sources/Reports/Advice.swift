import Balances
import Forecasting
import Quantities

/// Sentences about the balance, the cut line, the refill and the prices, for people.
struct Advice: Sendable {
  private let isLowerBound: Bool
  private let literal: @Sendable (String) -> String

  /// Makes sentences; `literal` sets off what comes from plans, files and servers.
  init(
    isLowerBound: Bool,
    literal: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.isLowerBound = isLowerBound
    self.literal = literal
  }

  /// Where the credits run out.
  func cutLine(_ cut: CutLine) -> String {
    let place = literal("\(cut.job.file):\(cut.job.line):\(cut.job.column)")
    let before =
      cut.jobsBefore == 0
      ? "no job runs before it"
      : "\(NumberText.counted(cut.jobsBefore, "job")) "
        + "(\(NumberText.counted(cut.outputsBefore, "output"))) "
        + "run\(cut.jobsBefore == 1 ? "s" : "") before it"
    return "first job not covered: \(literal(cut.job.id)) at \(place) "
      + "needs \(NumberText.of(cut.needs)), \(NumberText.of(cut.left)) left; \(before)"
  }

  /// What to buy.
  func refill(_ refill: Refill) -> String {
    let bound = isLowerBound ? "at least " : ""
    let left = isLowerBound ? "at most " : ""
    return "buy \(bound)\(NumberText.of(refill.credits)) credits "
      + "(\(NumberText.of(refill.dollars))), \(NumberText.counted(refill.purchases, "purchase")), "
      + "at \(literal(refill.purchasePage)); "
      + "leaves \(left)\(NumberText.of(refill.leftAfterRun)) after the run"
  }

  /// What is held for the run.
  func hold(_ hold: GrantedHold) -> String {
    "\(NumberText.of(hold.credits)) credits held as \(literal(hold.id)) until \(hold.expiresAt)"
  }

  /// What is not available of a balance, and why; nil where all of it is.
  func deductions(_ funding: Funding, from balance: Credits) -> String? {
    let claims =
      funding.claims
      ?? LedgerClaims(openHolds: 0, held: funding.holds, charged: .zero, ceiling: nil)
    let holders =
      switch claims.openHolds {
      case 0: "other runs"
      case 1: "another run"
      default: NumberText.counted(claims.openHolds, "other run")
      }
    let parts = [
      (funding.reserve, "kept in reserve"), (claims.held, "held by \(holders)"),
      (claims.charged, "used of late, which the balance may not show yet"),
    ]
    .filter { $0.0 > .zero }
    .map { "\(NumberText.of($0.0)) \($0.1)" }
    guard !parts.isEmpty || claims.ceiling != nil else { return nil }
    let ceiling = claims.ceiling.map {
      ", of which the ledger explains \(NumberText.of($0))"
    }
    let less = parts.isEmpty ? "" : ", less \(parts.joined(separator: " and "))"
    return "\(NumberText.of(balance)) in the account\(ceiling ?? "")\(less)"
  }

  /// Whose balance it is, and where it was read when.
  func origin(_ reading: BalanceReading, account: String) -> String {
    let source =
      switch reading.origin {
      case .argument: "given on the command line"
      case .file(let name): "read in \(literal(name))"
      case .endpoint(let address): "read from \(literal(address))"
      case .recorded(let record): "recorded in \(literal(record.file)) \(record.age) ago"
      }
    let time = reading.readAt.map { ", \($0)" } ?? ""
    return "account \(literal(reading.account ?? account)), \(source)\(time)"
  }

  /// Which plans they are, and whose; nil where there are none.
  func titles(_ plan: PlanSummary) -> String? {
    guard !plan.titles.isEmpty else { return nil }
    let named = plan.titles.prefix(5).map { title in
      literal(title.name) + (title.owner.map { " (\(literal($0)))" } ?? "")
    }
    let more = plan.titles.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? " and \(NumberText.of(more)) more" : "")
  }

  /// Which price list was used.
  func prices(_ forecast: Forecast) -> String {
    let prices = forecast.prices
    let age = prices.age == 0 ? "today" : "\(NumberText.counted(prices.age, "day")) ago"
    return "\(literal(prices.provider)), checked on \(prices.checkedOn) (\(age)), "
      + "\(overrides(prices.overrides))\(days(forecast.plan.runDays))"
  }

  private func overrides(_ files: [String]) -> String {
    guard !files.isEmpty else { return "no overrides" }
    let more = files.count > 5 ? ["\(NumberText.of(files.count - 5)) more"] : []
    return "overridden by \((files.prefix(5).map(literal) + more).joined(separator: ", "))"
  }

  private func days(_ days: [Day]) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    return first == last ? ", for a run on \(first)" : ", for runs from \(first) to \(last)"
  }
}
