import Diagnostics
import PlanSupport
import Pricing

/// Everything that an estimate tells, in words that can be compared.
struct Account: Equatable {
  let lines: [String]

  init(of estimated: Estimated) {
    let estimate = estimated.estimate
    let findings = estimated.findings.shown.map { finding in
      let range = finding.place?.range
      return "\(finding.code) \(finding.message) \(range.map { "\($0)" } ?? "-")"
    }
    guard !estimated.findings.hasErrors else {
      lines = findings
      return
    }
    let jobs = (0..<estimate.jobs.count).map { job in
      """
      \(estimate.jobs.id(of: job)) \(estimate.jobs.position(of: job)) \(estimate.jobs.plan(of: job)) \
      \(estimate.jobs.amount(of: job)) \(estimate.jobs.models(of: job)) \
      \(estimate.jobs.unit(of: job).map { "\($0)" } ?? "-") \(estimate.answers.map { $0.tags(ofSet: $0.tagSet(of: job)) } ?? [])
      """
    }
    let models = estimate.models.map {
      "\($0.jobs) \($0.unpricedJobs) \($0.amount) \($0.unit as Any)"
    }
    let uses = (estimate.answers?.uses ?? [:]).sorted { $0.key < $1.key }.map { "\($0)" }
    let gaps = (estimate.answers?.gaps ?? []).map { "\($0)" }
    lines =
      findings + uses + gaps + jobs + models + estimate.plans.map { "\($0)" }
      + ["\(estimate.total) \(estimate.unpricedJobs) \(estimate.runOrder()) \(estimate.files)"]
  }
}
