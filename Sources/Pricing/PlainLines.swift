internal import Catalogues
internal import Plans
internal import Quantities

/// Writes the lines of jobs without matrix and source, from patterns that such jobs share.
struct PlainLines {
  private let estimate: Estimate
  private let catalogue: Catalogue
  private let spelling: any CallSpelling
  /// The jobs of the plan that the patterns are of.
  private var planJobs = 0..<0
  /// By what tells their keys apart; nil for jobs that no pattern fits.
  private var patterns: [[UInt8]: PlainPattern?] = [:]
  private var key: [UInt8] = []
  private var gaps = PlainPattern.Gaps()
  private var units: [Credits: [UInt8]] = [:]
  /// What the tags are spelt of.
  private var tagged: Job.Extras?
  private var lineStart: [UInt8] = []
  private var lineEnd: [UInt8] = []
  private var number: Int64 = 0
  private var count: Int64 = 0

  /// So many patterns, and so many prices, are kept.
  private static let room = 1024

  /// What no text holds, behind each text of a key.
  private static let ends = (own: UInt8(0xFF), laid: UInt8(0xFE))

  init(of estimate: Estimate, _ catalogue: Catalogue, spelling: any CallSpelling) {
    self.estimate = estimate
    self.catalogue = catalogue
    self.spelling = spelling
    spelling.append(tags: [], to: &gaps.tags)
  }

  /// Begins before the first call of a job; false where it is none that patterns are made for.
  mutating func begin(_ running: RunningJob) -> Bool {
    guard !running.isSource, running.job.extras?.source == nil, running.job.extras?.matrix == nil,
      let call = estimate.jobs.call(of: running.index)
    else { return false }
    if !planJobs.contains(running.index) { beginPlan(of: running.index) }
    takeKey(of: running.job)
    guard let pattern = patterns[key] ?? makePattern(for: running.job, running.index) else {
      return false
    }
    gaps.outputs = call.outputs
    takeUnit(call.unit)
    if running.job.extras !== tagged { takeTags(of: running.job) }
    prepare(running.job, pattern, spelling)
    number = 0
    count = running.job.count
    return true
  }

  /// Adds the line of the next call; false after the last.
  mutating func next(to bytes: inout [UInt8]) -> Bool {
    guard number < count else { return false }
    number += 1
    bytes += lineStart
    bytes.append(number: number)
    bytes += lineEnd
    return true
  }

  private mutating func beginPlan(of job: Int) {
    planJobs = estimate.plans[estimate.jobs.plan(of: job)].jobs
    patterns.removeAll(keepingCapacity: true)
  }

  private mutating func takeKey(of job: Job) {
    key.removeAll(keepingCapacity: true)
    key += job.bytes[job.model.range]
    key.append(job.output == nil ? Self.ends.own : Self.ends.laid)
    for setting in job.settings {
      key += job.bytes[setting.name.range]
      key.append(setting.isDefault ? Self.ends.laid : Self.ends.own)
    }
  }

  private mutating func makePattern(for job: Job, _ index: Int) -> PlainPattern? {
    let requests = JobRequests(
      of: job,
      in: estimate.plans[estimate.jobs.plan(of: index)],
      catalogue,
      spelling: spelling,
      writesLines: true
    )
    if patterns.count == Self.room { patterns.removeAll(keepingCapacity: true) }
    let pattern = requests.sharedForm.map { PlainPattern(spelling.line(of: $0)) }
    patterns[key] = .some(pattern)
    return pattern
  }

  private mutating func takeUnit(_ unit: Credits) {
    if let known = units[unit] {
      gaps.unit = known
      return
    }
    if units.count == Self.room { units.removeAll(keepingCapacity: true) }
    gaps.unit = []
    spelling.append(unit: unit, to: &gaps.unit)
    units[unit] = gaps.unit
  }

  private mutating func takeTags(of job: Job) {
    tagged = job.extras
    gaps.tags.removeAll(keepingCapacity: true)
    spelling.append(tags: job.extras?.tags ?? [], to: &gaps.tags)
  }

  private mutating func prepare(
    _ job: Job,
    _ pattern: PlainPattern,
    _ spelling: some CallSpelling
  ) {
    lineStart.removeAll(keepingCapacity: true)
    lineStart += pattern.head
    spelling.append(id: job.bytes[job.id.range], isFirst: true, to: &lineStart)
    lineEnd.removeAll(keepingCapacity: true)
    pattern.appendTail(to: &lineEnd, job, gaps, spelling)
  }
}
