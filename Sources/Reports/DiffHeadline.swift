import Comparing
import Quantities

/// The first line of a comparison: the direction in a word, and how far in a sentence.
struct DiffHeadline: Sendable, Hashable {
  let word: String
  private(set) var sentence: String

  /// Says what a comparison comes to.
  init(_ report: DiffReport) {
    guard let comparison = report.comparison else {
      let errors = report.findingTotals.errors
      let are = errors == 1 ? "there is" : "there are"
      let counted = NumberText.counted(errors, "error")
      (word, sentence) = ("invalid", "\(are) \(counted), so nothing is compared")
      return
    }
    let sums = Sums(comparison)
    if !comparison.isChanged {
      (word, sentence) = ("unchanged", "no job differs; \(sums.after) credits")
    } else if comparison.before.jobs == 0 {
      let what = NumberText.counted(comparison.after.jobs, "job")
      (word, sentence) = ("new", "\(sums.after) credits for \(what); there was none before")
    } else if comparison.after.jobs == 0 {
      let what = NumberText.counted(comparison.before.jobs, "job")
      (word, sentence) = ("gone", "\(sums.before) credits for \(what); there is none any more")
    } else {
      (word, sentence) = sums.change
    }
    if report.verdict == .denied { sentence += "; \(report.policies.denial)" }
  }
}

/// The words for two sums and what lies between them.
private struct Sums {
  private let comparison: Comparison
  let before: String
  let after: String

  init(_ comparison: Comparison) {
    self.comparison = comparison
    before = Self.words(comparison.before)
    after = Self.words(comparison.after)
  }

  private static func words(_ totals: SideTotals) -> String {
    (totals.unpricedJobs > 0 ? "at least " : "") + NumberText.of(totals.expected)
  }

  /// Where the cost goes, and how far.
  var change: (word: String, sentence: String) {
    let change = comparison.change
    let way = "from \(before) to \(after) credits"
    let isRise = change > .zero
    let bound: String
    switch comparison.certainty {
    case .exact: bound = ""
    case .atLeast: bound = isRise ? "at least " : "at most "
    case .atMost: bound = isRise ? "at most " : "at least "
    case .unknown: return ("unknown", "\(way); nobody knows by how much the cost changes")
    }
    guard change != .zero else {
      let jobs = NumberText.counted(comparison.changes.count, "job")
      let differ = comparison.changes.count == 1 ? "differs" : "differ"
      guard bound.isEmpty else { return ("unknown", "\(way); a price is not known") }
      return ("level", "still \(after) credits, although \(jobs) \(differ)")
    }
    let size = Credits(millionths: Int128(change.millionths.magnitude))
    let share = bound.isEmpty ? percent.map { " (\($0))" } ?? "" : ""
    let by = "by \(bound)\(NumberText.of(size)) credits\(share), "
    return (isRise ? "rises" : "falls", by + "from \(before) to \(after)")
  }

  /// The change in percent of what there was; nil of nothing.
  private var percent: String? {
    DiffWords.percent(comparison.change, of: comparison.before.expected)
  }
}
