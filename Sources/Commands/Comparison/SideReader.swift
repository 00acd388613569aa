internal import Catalogues
internal import Comparing
internal import Diagnostics
internal import Plans
internal import Pricing
internal import Quantities
internal import YAMLReading

/// Reads the sides of a comparison, each on its own price list and, where there are two, on the other one.
struct SideReader {
  let catalogues: (base: Catalogue, head: Catalogue)
  let isOneCatalogue: Bool
  let today: (base: Day, head: Day)
  let account: String
  /// What policies want to know of the jobs of the new side.
  let questions: JobQuestions?
  let splitting: Splitting
  let progress: ProgressLine

  /// A side that has been read.
  enum Reading {
    case plans([PlanFile], Estimate)
    case saved(SavedSide)
  }

  /// Two sides that can be compared, and the account that the new one names.
  struct Sides {
    let base: any PricedSide
    let head: any PricedSide
    let account: String?
  }

  /// Reads a side; nil, and findings that say why, where it has errors.
  func read(_ source: SideSource, isBase: Bool, _ findings: inout Findings) -> Reading? {
    switch source.content {
    case .plans(let files): return read(files, isBase: isBase, &findings)
    case .saved(let file):
      do {
        let answer = try SavedReportReader.read(file)
        findings.add(answer.findings)
        return answer.side.map { .saved($0) }
      } catch {
        findings.add(.unreadable(error, at: Place(file: file.name)))
        return nil
      }
    }
  }

  private func read(_ files: [PlanFile], isBase: Bool, _ findings: inout Findings) -> Reading? {
    var estimator = Estimator(
      isBase ? catalogues.base : catalogues.head,
      today: isBase ? today.base : today.head,
      defaultAccount: account,
      questions: isBase ? nil : questions,
      splitting: splitting,
      keepsContents: true,
      progress: { progress.show("\($0) jobs read") }
    )
    for file in files { estimator.add(file) }
    progress.clear()
    findings.add(estimator.findings)
    guard !estimator.findings.hasErrors else { return nil }
    return .plans(files, estimator.estimate())
  }

  /// Prices each side on the list of the other one, where that is another list.
  func sides(_ base: Reading, _ head: Reading) -> Sides {
    switch (base, head) {
    case (.plans(let oldFiles, let old), .plans(let newFiles, let new)):
      let plans = PlanMatching(base: old.sidePlans, head: new.sidePlans)
      let (oldDays, newDays) = (old.plans.map(\.runDay), new.plans.map(\.runDay))
      let oldOnNew = oldDays.indices.map { plans.heads[$0].map { newDays[$0] } ?? oldDays[$0] }
      let newOnOld = newDays.indices.map { plans.bases[$0].map { oldDays[$0] } ?? newDays[$0] }
      let isOneList = isOneCatalogue && oldOnNew == oldDays && newOnOld == newDays
      let relistedOld = isOneList ? nil : reprice(oldFiles, catalogues.head, oldOnNew)
      let relistedNew = isOneList ? nil : reprice(newFiles, catalogues.base, newOnOld)
      return Sides(
        base: EstimateSide(old, relisted: relistedOld),
        head: EstimateSide(new, relisted: relistedNew),
        account: new.account
      )
    case (.plans(_, let old), .saved(let new)):
      return Sides(base: EstimateSide(unlisted: old), head: new, account: nil)
    case (.saved(let old), .plans(_, let new)):
      return Sides(base: old, head: EstimateSide(unlisted: new), account: new.account)
    case (.saved(let old), .saved(let new)):
      return Sides(base: old, head: new, account: nil)
    }
  }

  private func reprice(_ files: [PlanFile], _ catalogue: Catalogue, _ days: [Day]) -> Estimate {
    var estimator = Estimator(repricing: catalogue, on: days, today: today.head)
    for file in files { estimator.add(file) }
    return estimator.estimate()
  }
}
