internal import Quantities
internal import Reconciling

/// The rows of a reconciliation for people, as its grouping asks for.
struct ReconciliationRows {
  /// A column.
  struct Column {
    let title: String
    let isNumber: Bool
    let rank: Int?
  }

  let columns: [Column]
  let rows: [[String]]
  /// Whether the last row is a sum.
  let hasTotal: Bool
  /// How many earlier rows are left out.
  let leftOut: Int

  /// How many periods and runs people are shown at most.
  static let limit = 40

  /// Makes the rows.
  init(_ report: ReconciliationReport) {
    let reconciliation = report.reconciliation
    switch report.grouping {
    case .period:
      let shown = reconciliation.periods.suffix(Self.limit)
      leftOut = reconciliation.periods.count - shown.count
      columns = Self.periodColumns
      hasTotal = shown.count > 1
      rows = Self.periodRows(shown.map(\.period), hasTotal ? reconciliation : nil)
    case .run:
      let shown = reconciliation.runs.suffix(Self.limit)
      leftOut = reconciliation.runs.count - shown.count
      columns = Self.runColumns
      hasTotal = false
      rows = shown.map { Self.row(of: $0, reconciliation) }
    case .owner, .tag, .model:
      leftOut = 0
      columns = Self.groupColumns(report.grouping)
      hasTotal = false
      rows = report.groups.map(Self.row)
    }
  }

  private static func words(_ title: String, rank: Int? = nil) -> Column {
    Column(title: title, isNumber: false, rank: rank)
  }

  private static func number(_ title: String, rank: Int? = nil) -> Column {
    Column(title: title, isNumber: true, rank: rank)
  }

  private static let periodColumns = [
    words("FROM"), words("TO", rank: 4), number("BEFORE", rank: 1), number("CAME IN"),
    number("USED"), number("AFTER", rank: 2), number("UNEXPLAINED"), number("RUNS", rank: 0),
    words("STATE", rank: 3),
  ]

  private static let runColumns = [
    words("ENDED", rank: 2), words("RUN"), words("PLAN", rank: 1), number("EXPECTED", rank: 5),
    number("USED"), number("DIFFERENCE", rank: 3), number("%", rank: 0),
    number("LEFT BALANCE", rank: 4), words("STATE"),
  ]

  private static func groupColumns(_ grouping: ReconciliationGrouping) -> [Column] {
    [
      words(grouping.rawValue.uppercased()), number("RUNS", rank: 1), number("OUTPUTS", rank: 2),
      number("EXPECTED", rank: 4), number("USED"), number("DIFFERENCE", rank: 3),
      number("%", rank: 0),
    ]
  }

  private static func periodRows(_ periods: [Period], _ total: Reconciliation?) -> [[String]] {
    let amounts =
      periods.map { Self.amounts(of: $0) } + (total.map { [Self.amounts(of: $0)] } ?? [])
    let decimals = (0..<5).map { column in
      CostCells.decimals(of: amounts.compactMap { $0.isEmpty ? nil : $0[column] })
    }
    let cells = amounts.map { row in
      zip(row, decimals).map { NumberText.of($0, decimals: $1) }
    }
    let runs = total?.periods.reduce(0) { $0 + $1.period.runs.count }
    return cells.enumerated().map { index, cells in
      guard index < periods.count else {
        return ["TOTAL", ""] + cells + [runs.map { NumberText.of($0) } ?? "", ""]
      }
      let period = periods[index]
      let times = [period.start.at, period.end.at].map(ReconciliationWords.time)
      return times + cells + [NumberText.of(period.runs.count), state(of: period)]
    }
  }

  /// Before, came in, used, after, unexplained.
  private static func amounts(of period: Period) -> [Credits] {
    [
      period.start.credits, period.gained, period.used, period.end.credits, period.unexplained,
    ]
  }

  private static func amounts(of total: Reconciliation) -> [Credits] {
    let unexplained = Credits(millionths: total.missing.millionths - total.risen.millionths)
    let (first, last) = (total.periods.first?.period.start, total.periods.last?.period.end)
    return [
      first?.credits ?? .zero, total.gained, total.used, last?.credits ?? .zero, unexplained,
    ]
  }

  /// What else is to be known of a period, in a few words.
  static func state(of period: Period) -> String {
    if !period.end.isBelieved { return "last reading not believed" }
    if period.isProvisional { return "not over" }
    return period.passedOver == 0
      ? "" : "\(NumberText.counted(period.passedOver, "reading")) passed over"
  }

  private static func row(of run: HistoryRun, _ reconciliation: Reconciliation) -> [String] {
    let taken = reconciliation.takenAlone(by: run)
    return [
      ReconciliationWords.time(run.endedAt), run.run ?? run.id, run.plans.joined(separator: ", "),
      run.expected.map { NumberText.of($0) } ?? "", NumberText.of(run.used),
    ] + differences(run.used, run.isKnown ? run.expected : nil)
      + [taken.map { NumberText.of($0) } ?? "", state(of: run)]
  }

  /// How a run ended, in a few words.
  static func state(of run: HistoryRun) -> String {
    switch run.outcome {
    case .settled: "settled"
    case .presumed: "taken as used"
    case .open: "under way"
    case .expired: "expired"
    case .voided: "given back"
    case .direct: "without a hold"
    }
  }

  private static func row(of group: UsageGroup) -> [String] {
    [
      group.name ?? "(none)", NumberText.of(group.runs), NumberText.of(group.outputs),
      group.expected.map { NumberText.of($0) } ?? "", NumberText.of(group.used),
    ] + differences(group.used, group.expected)
  }

  /// What was used beyond what was expected, and that as a part of it.
  private static func differences(_ used: Credits, _ expected: Credits?) -> [String] {
    guard let expected, let difference = used.subtracting(expected) else { return ["", ""] }
    let part = Fraction(difference.millionths, over: expected.millionths)
    let sign = difference > .zero ? "+" : ""
    return [sign + NumberText.of(difference), part.map(RatioText.signedPercent) ?? ""]
  }
}
