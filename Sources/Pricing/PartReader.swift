internal import Diagnostics
internal import Plans

/// Reads parts of a file, each by itself; every thread has a reader of its own.
struct PartReader: ~Copyable {
  private let file: PlanFile
  private let split: PlanSplit
  private let empty: Estimator
  /// Kept from part to part, because all jobs of a plan are priced by the same offers.
  private var offers = OfferBook()
  private var jobs = JobBatch()

  /// Begins to read; each part begins with an estimate of nothing.
  init(_ file: PlanFile, _ split: PlanSplit, to empty: Estimator) {
    self.file = file
    self.split = split
    self.empty = empty
  }

  /// What a part comes to; nil where that cannot be told without what stands before it.
  mutating func read(_ part: PlanPart) -> PartEstimate? {
    switch split.seam {
    case .plans: readPlans(part)
    case .jobs: readJobs(part)
    }
  }

  private func readPlans(_ part: PlanPart) -> PartEstimate? {
    var estimator = empty
    let outline = estimator.addInOneGo(file, part)
    guard estimator.findings.total == 0, split.holds(for: outline) else { return nil }
    return PartEstimate(content: .plans(estimator), outline: outline, addedLines: part.addedLines)
  }

  private mutating func readJobs(_ part: PlanPart) -> PartEstimate? {
    var reader = PlanReader(file, part: part)
    guard reader.nextPlan() else { return nil }
    var fold = empty.fold
    var pricer = empty.pricer(for: reader.header, in: file)
    swap(&pricer.offers, &offers)
    fold.jobs.beginPlan(0)
    while jobs.read(&reader) { jobs.countAllButLast(in: &fold, &pricer) }
    jobs.countAll(in: &fold, &pricer)
    swap(&pricer.offers, &offers)
    fold.jobs.trim()
    let header = reader.header
    let start = reader.planStart
    while reader.nextPlan() {}
    guard reader.findings.total == 0, pricer.findings.total == 0,
      split.holds(for: reader.outline)
    else { return nil }
    return PartEstimate(
      content: .jobs(fold, pricer, header, start: start),
      outline: reader.outline,
      addedLines: part.addedLines
    )
  }
}
