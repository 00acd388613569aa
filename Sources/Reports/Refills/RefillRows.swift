internal import Forecasting
internal import Quantities
internal import Refills

/// The tables of a page about a purchase, cell by cell.
struct RefillRows {
  let report: RefillReport

  /// The titles of the options' columns.
  static let optionTitles = ["OPTION", "BUY", "COSTS", "LEAVES", "COVERS", "RISK"]
  /// What the last three columns tell.
  static let optionNote =
    "leaves: after the plans, where they take what they need; covers: the chance that the plans run to their end;"
    + " risk: the chance that credits run out before the next refill can be there"

  /// The purchases that can be made, that which is advised marked.
  var options: [(cells: [String], isAdvised: Bool)] {
    report.decision.options.map { option in
      let cells = [
        name(of: option.kind), NumberText.of(option.credits), NumberText.of(option.dollars),
        RunwayRows.whole(option.leaves), Self.chance(option.covers, isCertain: isCostCertain),
        Self.risk(option.risk, isCertain: isCostCertain && report.decision.dailyUse == nil),
      ]
      return (cells, option.kind == report.decision.advised?.kind)
    }
  }

  private var isCostCertain: Bool { report.forecast.batch == nil }

  private func name(of kind: RefillOption.Kind) -> String {
    switch kind {
    case .least: "least that lets the plans run"
    case .recommended: "recommended: for \(days(report.decision.coverDays))"
    case .horizon: "for \(days(report.decision.horizonDays))"
    case .cheapest: "least expected cost"
    case .affordable: "most within the budget"
    }
  }

  private func days(_ count: Int) -> String { NumberText.counted(count, "day") }

  /// The titles of the columns of plans.
  static let planTitles = ["OWNER", "PLAN", "JOBS", "OUTPUTS", "CREDITS"]

  /// What is paid for by owner and plan, the most expensive first.
  var plans: [[String]] {
    report.shares.prefix(Self.most).map { share in
      [
        share.title.owner.map { SafeText.shortened($0, to: Self.longest) } ?? "-",
        SafeText.shortened(share.title.name, to: Self.longest), NumberText.of(share.jobs),
        NumberText.of(share.outputs), NumberText.of(BatchWords.rounded(share.expected)),
      ]
    }
  }

  /// The titles of the columns of models.
  static let modelTitles = ["MODEL", "OUTPUTS", "CREDITS", "PRICE SINCE", "SOURCE"]

  /// What is paid for by model, the most expensive first, with where its price was read.
  var models: [[String]] {
    report.models.prefix(Self.most).map { line in
      let source = report.priceSources.first { $0.model == line.model }
      return [
        SafeText.shortened(line.model, to: Self.longest), NumberText.of(line.outputs),
        NumberText.of(BatchWords.rounded(line.expected)), source?.from.description ?? "-",
        source.map { SafeText.shortened($0.source, to: 120) } ?? "-",
      ]
    }
  }

  /// Where prices were read, those of one source together.
  var sources: [String] {
    var said: [(models: [String], source: String)] = []
    for source in report.priceSources {
      let name = SafeText.shortened(source.model, to: Self.longest)
      if let place = said.firstIndex(where: { $0.source == source.source }) {
        said[place].models.append(name)
      } else {
        said.append(([name], source.source))
      }
    }
    let shown = said.prefix(Self.mostSources).map {
      "\($0.models.prefix(6).joined(separator: ", ")): \(SafeText.shortened($0.source, to: 120))"
    }
    let rest = said.count - shown.count
    return shown + (rest > 0 ? ["and \(NumberText.counted(rest, "further source"))"] : [])
  }

  private static let mostSources = 3

  /// The most characters of a name.
  private static let longest = 40

  /// The most rows that a table has.
  static let most = 6

  /// How many rows a table leaves out, in words; nil where it has all.
  static func rest(of count: Int, _ noun: String) -> String? {
    count > most ? "and \(NumberText.counted(count - most, "further \(noun)"))" : nil
  }

  /// A chance in percent, cut to a tenth: `93.9%`, and never 100% where something is uncertain.
  static func chance(_ value: Double, isCertain: Bool) -> String {
    let tenths = Int((value * 1000).rounded(.down))
    guard !isCertain else { return value < 1 ? "0%" : "100%" }
    if value > 0.999 { return "> 99.9%" }
    return tenths == 0 ? "< 0.1%" : percent(tenths)
  }

  /// A risk in percent, raised to a tenth: `4.7%`, and never 0% where something is uncertain.
  static func risk(_ value: Double, isCertain: Bool) -> String {
    let tenths = Int((value * 1000).rounded(.up))
    guard !isCertain else { return value > 0 ? "100%" : "0%" }
    if value < 0.001 { return "< 0.1%" }
    return value > 0.999 ? "> 99.9%" : percent(tenths)
  }

  private static func percent(_ tenths: Int) -> String {
    tenths.isMultiple(of: 10) ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
