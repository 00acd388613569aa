import Balances
import Comparing
import Forecasting
import Quantities

/// Words about changes, for every format made for people.
struct DiffWords: Sendable {
  let report: DiffReport
  let arrow: String
  private let literal: @Sendable (String) -> String

  /// Makes words; `literal` sets off what comes from plans and files.
  init(
    _ report: DiffReport,
    arrow: String,
    literal: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.report = report
    self.arrow = arrow
    self.literal = literal
  }

  /// An amount with its sign.
  static func signed(_ credits: Credits) -> String {
    (credits < .zero ? "" : "+") + NumberText.of(credits)
  }

  /// A change in percent of what there was; nil of nothing.
  static func percent(_ change: Credits, of whole: Credits) -> String? {
    guard whole > .zero else { return nil }
    let size = Int128(change.millionths.magnitude)
    let percent = (size * 200 + whole.millionths) / (whole.millionths * 2)
    let sign = change < .zero ? "-" : "+"
    return percent == 0 ? "\(sign)<1 %" : "\(sign)\(NumberText.of(percent)) %"
  }

  /// The factors to tell, each with its part and what it is about.
  func factors(of comparison: Comparison) -> [(name: String, credits: String, words: String)] {
    let order: [Factor] = [.quantity, .model, .prices, .assumptions, .undivided, .unpriced]
    return order.compactMap { factor in
      let jobs = comparison.factorJobs[factor] ?? 0
      switch factor {
      case .quantity, .model, .prices: break
      case .assumptions, .undivided, .unpriced: if jobs == 0 { return nil }
      }
      let part = comparison.attribution[factor]
      // What is known of an unknown price is not its price, and nothing at all is no price of 0.
      let doubt = factor == .unpriced ? "?" : ""
      let credits = doubt.isEmpty || part != .zero ? Self.signed(part) : ""
      return (Self.name(of: factor), credits + doubt, words(for: factor, jobs, comparison))
    }
  }

  private static func name(of factor: Factor) -> String {
    switch factor {
    case .undivided: "prices or model"
    case .unpriced: "not known"
    case .prices, .model, .quantity, .assumptions: factor.rawValue
    }
  }

  private func words(for factor: Factor, _ jobs: Int, _ comparison: Comparison) -> String {
    let counted = NumberText.counted(jobs, "job")
    if jobs == 0 { return factor == .prices ? "the same for all jobs" : "no job" }
    switch factor {
    case .quantity:
      let kinds: [(ChangeKind, String)] = [(.added, "added"), (.removed, "removed")]
      let isKnown = comparison.factorJobs[.unpriced] == nil
      let parts = kinds.compactMap { kind, word in
        !isKnown ? nil : comparison.kinds[kind].map { "\(NumberText.of($0)) \(word)" }
      }
      return parts.isEmpty
        ? "\(counted) with another number of calls"
        : "\(counted) (\(parts.joined(separator: ", ")))"
    case .model: return "\(counted) with another model or other parameters"
    case .prices: return "\(counted) on another day or price list"
    case .assumptions: return "\(counted) with another redo rate"
    case .undivided: return "\(counted) of which a saved report does not tell it apart"
    case .unpriced: return "\(counted) without a known price on a side"
    }
  }

  /// What has become of a job, in at most so many parts.
  func what(_ change: JobChange, parts most: Int = .max) -> String {
    guard let old = change.before else { return "added" }
    guard let new = change.after else { return "removed" }
    let parts = differences(old, new)
    if parts.isEmpty { return change.credits == .zero ? "same cost" : "other parameters" }
    let more = parts.count > most ? [", \(parts.count - most) more"] : []
    return parts.prefix(most).joined(separator: ", ") + more.joined()
  }

  private func differences(_ old: JobLine, _ new: JobLine) -> [String] {
    var parts: [String] = []
    if old.id != new.id { parts.append("was \(literal(old.id))") }
    if old.models != new.models {
      parts.append("\(models(of: old)) \(arrow) \(models(of: new))")
    } else if let unit = old.unit, let other = new.unit, unit != other {
      parts.append("\(NumberText.of(unit)) \(arrow) \(NumberText.of(other)) a call")
    }
    if old.calls != new.calls {
      parts.append("\(NumberText.of(old.calls)) \(arrow) \(NumberText.counted(new.calls, "call"))")
    }
    if old.redoing != new.redoing {
      parts.append("redo \(old.redoing) \(arrow) \(new.redoing)")
    }
    return parts
  }

  private func models(of job: JobLine) -> String {
    job.models.count > 2
      ? "\(NumberText.of(job.models.count)) models"
      : job.models.map(literal).joined(separator: "+")
  }

  /// Why the cost of a job changes, where there is more than one reason.
  func reasons(_ change: JobChange) -> String {
    let parts = Factor.allCases.filter { change.attribution[$0] != .zero }
    return parts.map { "\(Self.name(of: $0)) \(Self.signed(change.attribution[$0]))" }
      .joined(separator: ", ")
  }

  /// What a side of a job costs; empty where it is not there.
  func cost(_ line: JobLine?) -> String {
    guard let line else { return "" }
    return line.expected.map { NumberText.of($0) } ?? "no price"
  }

  /// Both sides on both price lists; nil where there is but one list, or a job has no price on the other.
  func lists(of comparison: Comparison) -> [String]? {
    guard let headOnOld = comparison.relisted.after, let baseOnNew = comparison.relisted.before
    else { return nil }
    let (before, after) = (comparison.before.expected, comparison.after.expected)
    return [
      "on the old list \(NumberText.of(before)) \(arrow) \(NumberText.of(headOnOld)) credits",
      "on the new list \(NumberText.of(baseOnNew)) \(arrow) \(NumberText.of(after)) credits",
    ]
  }

  /// Whether the account covers the new side, and whether it covered the old one.
  func funding(_ funding: FundingChange, _ comparison: Comparison) -> String {
    guard let available = funding.available, let before = funding.left.before,
      let after = funding.left.after
    else {
      guard case .unknown(let problem) = funding.balance else { return "" }
      return "not known: \(problem.message)"
    }
    let now = Self.left(after, isBound: comparison.after.unpricedJobs > 0)
    let then = Self.left(before, isBound: comparison.before.unpricedJobs > 0)
    return "\(NumberText.of(available)) available: now \(now) (was \(then.lowercased()))"
  }

  private static func left(_ credits: Credits, isBound: Bool) -> String {
    guard credits < .zero else {
      return isBound
        ? "not known to be covered, at most \(NumberText.of(credits)) left"
        : "covered, \(NumberText.of(credits)) left"
    }
    let missing = NumberText.of(Credits(millionths: -credits.millionths))
    return "SHORT by \(isBound ? "at least " : "")\(missing)"
  }

  /// Where a job stands; on the old side where it is gone.
  static func place(_ change: JobChange) -> String {
    change.line.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
  }

  /// How many changed jobs are not told.
  func untold(_ comparison: Comparison) -> Int { comparison.changes.count - report.jobs.count }
}
