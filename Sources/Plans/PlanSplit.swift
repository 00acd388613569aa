internal import Diagnostics
internal import YAMLReading

/// Where a plan file may be cut into parts that can be read side by side.
///
/// A cut is a guess until the parts have been read: `holds` tells what must be true of each of them.
package struct PlanSplit: Sendable {
  /// The parts, in the order of the file.
  package let parts: [PlanPart]
  /// Between which things the file is cut.
  package let seam: Seam

  /// Between which things a file is cut.
  package enum Seam: Sendable, Hashable {
    /// Between the jobs of its only plan, whose dashes stand in a column.
    case jobs(column: Int)
    /// Between its plans.
    case plans
  }

  private let conditions: CutConditions

  /// So much of a file is read to see how it begins, and how it ends.
  private static let probeBytes = 64 << 10

  /// Looks for cuts about so many bytes apart; nil where the file is best read in one go.
  ///
  /// `conditions` are those that `holds` asks for: all, but for tests of the conditions themselves.
  package init?(_ file: PlanFile, partBytes: Int, on conditions: CutConditions = .all) {
    guard let stream = try? file.source.open(limit: file.limits.yaml.fileBytes) else { return nil }
    let search = CutSearch(stream: stream, partBytes: partBytes)
    guard search.size >= 2 * partBytes, let probe = PlanProbe(file, bytes: Self.probeBytes) else {
      return nil
    }
    let start = search.offset(ofLine: probe.line, within: Self.probeBytes)
    let isAlone = search.first(CutSearch.plan, from: start + 1, to: 16 * Self.probeBytes) == nil
    let cuts: [Int]
    if isAlone {
      seam = .jobs(column: probe.firstJob.column)
      let first = search.offset(ofLine: probe.firstJob.line, within: Self.probeBytes)
      let isTried = conditions != .all || !search.hasKey(after: first, inLast: Self.probeBytes)
      let line = CutSearch.job(column: probe.firstJob.column)
      cuts = isTried ? search.cuts(before: line, after: first) : []
    } else {
      seam = .plans
      cuts = search.cuts(before: CutSearch.plan, after: start)
    }
    guard !cuts.isEmpty else { return nil }
    parts = zip([0] + cuts, cuts + [Int.max]).enumerated().map { index, ends in
      let goesOn = isAlone && index > 0
      return PlanPart(bytes: ends.0..<ends.1, header: goesOn ? probe.header : nil)
    }
    self.conditions = conditions
  }

  /// Whether a part that has been read lies as the cuts suppose.
  package func holds(for outline: PlanOutline) -> Bool {
    guard outline.end != nil else { return false }
    switch seam {
    case .jobs(let column): return outline.allows(cutBefore: column, on: conditions)
    case .plans: return outline.allowsCutBeforePlan
    }
  }
}

/// How a file begins, up to its first job.
private struct PlanProbe {
  let header: PlanHeader
  /// The line of the plan's first key.
  let line: Int
  /// The place of the first job's dash.
  let firstJob: Position

  init?(_ file: PlanFile, bytes: Int) {
    var reader = PlanReader(file, part: PlanPart(bytes: 0..<bytes, header: nil))
    guard reader.nextPlan(), let firstJob = reader.outline.firstJob, reader.findings.total == 0
    else { return nil }
    header = reader.header
    line = reader.planStart.start.line
    self.firstJob = firstJob
  }
}
