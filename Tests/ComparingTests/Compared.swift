import Catalogues
import Comparing
import Diagnostics
import Forecasting
import PlanSupport
import Plans
import Pricing
import Quantities
import YAMLReading

/// Two versions of plans, each priced on its own list and on the other one's.
struct Compared {
  let comparison: Comparison
  let findings: Findings

  /// One side: files by their names, and what they are priced by.
  struct Side {
    let files: [(name: String, text: String)]
    var catalogue = TestCatalogue.stability
    var today = "2026-10-01"
    /// Which of several catalogues it is.
    var list = 0

    var planFiles: [PlanFile] {
      files.map { name, text in
        PlanFile(SourceFile(name: name, origin: .memory(Array(text.utf8))))
      }
    }
  }

  init(_ base: Side, _ head: Side) {
    let (old, new) = (Self.read(base), Self.read(head))
    var findings = old.findings
    findings.add(new.findings)
    self.findings = findings
    let plans = PlanMatching(base: old.estimate.sidePlans, head: new.estimate.sidePlans)
    let (oldDays, newDays) = (old.estimate.plans.map(\.runDay), new.estimate.plans.map(\.runDay))
    let oldOnNew = oldDays.indices.map { plans.heads[$0].map { newDays[$0] } ?? oldDays[$0] }
    let newOnOld = newDays.indices.map { plans.bases[$0].map { oldDays[$0] } ?? newDays[$0] }
    let isOneList = base.list == head.list && oldOnNew == oldDays && newOnOld == newDays
    comparison = Comparison(
      base: EstimateSide(
        old.estimate,
        relisted: isOneList ? nil : Self.reprice(base, head, oldOnNew)
      ),
      head: EstimateSide(
        new.estimate,
        relisted: isOneList ? nil : Self.reprice(head, base, newOnOld)
      )
    )
  }

  /// Two plans of jobs at a margin of two, in one file of the same name.
  init(_ base: String, _ head: String, baseHeader: String = "", headHeader: String = "") {
    self.init(
      Side(files: [("p.yaml", "creditcast: 1\nname: test\n\(baseHeader)jobs:\n\(base)")]),
      Side(files: [("p.yaml", "creditcast: 1\nname: test\n\(headHeader)jobs:\n\(head)")])
    )
  }

  /// The parts of the change that are not nothing: `quantity +36`.
  var parts: [String] {
    Factor.allCases.compactMap { factor in
      let credits = comparison.attribution[factor]
      return credits == .zero ? nil : "\(factor.rawValue) \(credits)"
    }
  }

  /// What has become of the jobs, in order: `renamed hero-wide`.
  var jobs: [String] {
    comparison.changes.map { pair in
      let change = comparison.change(of: pair)
      return "\(change.kind.rawValue) \(change.line?.id ?? "")"
    }
  }

  private static func read(_ side: Side) -> (estimate: Estimate, findings: Findings) {
    let day = Day(reading: side.today) ?? Day(daysSinceEpoch: 0)
    var estimator = Estimator(side.catalogue, today: day, keepsContents: true)
    for file in side.planFiles { estimator.add(file) }
    let findings = estimator.findings
    return (estimator.estimate(), findings)
  }

  private static func reprice(_ side: Side, _ other: Side, _ days: [Day]) -> Estimate {
    let day = Day(reading: other.today) ?? Day(daysSinceEpoch: 0)
    var estimator = Estimator(repricing: other.catalogue, on: days, today: day)
    for file in side.planFiles { estimator.add(file) }
    return estimator.estimate()
  }
}
