internal import Ledgers
internal import Quantities
internal import Reconciling

/// What a history says in words.
enum HistoryWords {
  /// What a record is, in a word or two.
  static func name(of record: BalanceRecord) -> String {
    switch record.kind {
    case .reading:
      record.trust == nil ? "given balance" : record.isTrusted ? "balance" : "not trusted"
    case .purchase: "purchase"
    case .adjustment: "adjustment"
    case .correction: "correction"
    case .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided, .holdExpired,
      .usage, .alert, .forecast:
      "other"
    }
  }

  /// Why a balance is not trusted, or what somebody wrote.
  static func note(of record: BalanceRecord) -> String {
    switch record.trust {
    case .unexplainedRise: "higher than purchases explain"
    case .unmoved: "has not moved since the one before"
    case .accepted: "accepted by hand"
    case .trusted, nil: record.note
    }
  }

  /// When it was, for people, in UTC.
  static func time(of record: BalanceRecord) -> String {
    record.isDayOnly
      ? record.moment.day.description : ReconciliationWords.time(record.moment)
  }

  /// An amount with its sign, and at least so many figures after the point: `+1,000`.
  static func change(_ credits: Credits, decimals: Int = 0) -> String {
    "\(credits > .zero ? "+" : "")\(NumberText.of(credits, decimals: decimals))"
  }

  /// What the chart shows, in a few words.
  static func title(_ report: HistoryReport) -> String {
    let records = report.history.records
    guard let first = records.first, let last = records.last else {
      return "Balance of \(report.account)"
    }
    let (start, end) = (first.moment.day, last.moment.day)
    return "Balance of \(report.account), \(start)\(start == end ? "" : " to \(end)")"
  }

  /// What there is to see, in sentences for those who do not see it.
  static func summary(_ report: HistoryReport) -> String {
    let trusted = report.history.trusted
    guard let first = trusted.first, let last = trusted.last,
      let start = first.balance, let end = last.balance
    else { return "There is no balance that is trusted." }
    var parts = [
      "It was \(NumberText.of(start)) credits at first and \(NumberText.of(end)) at last."
    ]
    if let lowest = trusted.compactMap(\.balance).min() {
      parts.append(
        "The lowest of \(NumberText.counted(trusted.count, "reading")) was \(NumberText.of(lowest))."
      )
    }
    let purchases = report.history.records.filter { $0.kind == .purchase }
    let sum = Credits.sum(purchases.compactMap(\.change)) ?? .zero
    if !purchases.isEmpty {
      parts.append(
        "\(NumberText.counted(purchases.count, "purchase")) brought \(NumberText.of(sum))."
      )
    }
    let doubted = report.history.records.count { $0.trust != nil && !$0.isTrusted }
    if doubted > 0 {
      let verb = doubted == 1 ? "is" : "are"
      parts.append("\(NumberText.counted(doubted, "reading")) \(verb) not trusted.")
    }
    return parts.joined(separator: " ")
  }
}
