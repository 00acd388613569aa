import Forecasting
import Quantities

/// The costs of a report, summed as its view asks for.
struct CostLines: Sendable {
  /// What they are summed by.
  let grouping: Grouping
  /// The groups, most expensive first, as many as are shown.
  let lines: [CostLine]
  /// The groups that are not shown, together; nil where there are none.
  let rest: CostLine?

  /// Sums the costs of a report; `limit` is how many groups a format shows at most.
  init(_ report: Report, _ forecast: Forecast, limit: Int = .max) {
    grouping = report.view.grouping ?? .model
    let all =
      grouping == .model
      ? forecast.models.map(CostLine.init) : Self.summed(forecast.jobs, by: grouping)
    let count = min(limit, report.view.top ?? .max)
    lines = Array(all.prefix(count))
    let hidden = all.dropFirst(count)
    var rest = CostLine("and \(NumberText.counted(hidden.count, "more \(grouping.rawValue)"))")
    for line in hidden { rest.add(line) }
    self.rest = hidden.isEmpty ? nil : rest
  }

  /// Whether a job may count in several groups, so that these come to more than the whole.
  var overlaps: Bool { grouping == .tag }

  private static func summed(_ jobs: [JobLine], by grouping: Grouping) -> [CostLine] {
    var places: [String: Int] = [:]
    var lines: [CostLine] = []
    for (number, job) in jobs.enumerated() {
      for (key, name) in names(of: job, number, by: grouping) {
        let place = places[key] ?? lines.count
        if place == lines.count {
          places[key] = place
          lines.append(CostLine(name))
        }
        lines[place].add(job)
      }
    }
    return lines.sorted { ($1.listed, $0.name) < ($0.listed, $1.name) }
  }

  /// The groups of a job: what tells each from others, and what it is called.
  private static func names(
    of job: JobLine,
    _ number: Int,
    by grouping: Grouping
  ) -> [(key: String, name: String)] {
    switch grouping {
    case .model: job.models.map { ($0, $0) }
    case .owner: [job.owner.map { ("=\($0)", $0) } ?? ("", "(no owner)")]
    case .tag:
      job.tags.isEmpty ? [("", "(no tag)")] : Set(job.tags).sorted().map { ("=\($0)", $0) }
    case .file: [(job.file, job.file)]
    case .job: [("\(number)", job.id)]
    }
  }
}
