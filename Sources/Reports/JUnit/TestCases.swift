import Diagnostics
import Forecasting

/// The cases of a report: its errors, its rules, and its jobs or models.
struct TestCases: Sendable {
  /// The cases under the name of their suite, empty suites left out.
  let suites: [(name: String, cases: [TestCase])]

  /// Looks at a report.
  init(_ report: Report) {
    let all = [
      ("findings", Self.findings(of: report)),
      ("rules", Self.rules(of: report)),
      report.includesAllJobs
        ? ("jobs", Self.jobs(of: report)) : ("models", Self.models(of: report)),
    ]
    suites = all.filter { !$0.1.isEmpty }
  }

  /// A case for each error, since the plans cannot run with it.
  private static func findings(of report: Report) -> [TestCase] {
    let errors = report.shownFindings.map(\.finding).filter { $0.severity == .error }
    let cases = errors.map { finding in
      let advice = finding.help.map { "\(finding.message); \($0)" } ?? finding.message
      return TestCase(
        finding.place.map { "\(finding.code) at \($0.text)" } ?? finding.code,
        .broken(type: finding.code, message: SafeText.shortened(advice, to: 1000)),
        file: finding.place?.file,
        line: finding.place?.range?.start.line
      )
    }
    let rest = report.untoldFindings.errors
    guard rest > 0 else { return cases }
    let more = NumberText.counted(rest, "more error")
    return cases + [TestCase("and \(more)", .broken(type: "findings", message: more))]
  }

  private static func rules(of report: Report) -> [TestCase] {
    guard let forecast = report.forecast else { return [] }
    let list = RuleList(
      forecast,
      includesBalance: report.includesBalance,
      approval: report.approval
    )
    return list.rules.map { rule in
      let facts = [rule.needs, rule.has, rule.gap].filter { !$0.isEmpty }.joined(separator: ", ")
      let cut = report.funding?.cutLine?.job
      let place = rule.state == .failed ? cut : nil
      return TestCase(rule.title, outcome(of: rule, facts), file: place?.file, line: place?.line)
    }
  }

  private static func outcome(of rule: Rule, _ facts: String) -> TestCase.Outcome {
    switch rule.state {
    case .ok, .warned: .passed
    case .failed: .failed(type: "rule", message: facts)
    case .unknown: .skipped(message: facts)
    }
  }

  /// A case for each job in run order; from the cut line on none is covered.
  private static func jobs(of report: Report) -> [TestCase] {
    let jobs = report.forecast?.jobs ?? []
    let cut = report.funding?.cutLine
    let first = cut.map { min($0.jobsBefore, jobs.count) } ?? jobs.count
    return jobs.enumerated().map { number, job in
      TestCase(
        "\(job.id) at \(job.file):\(job.line)",
        outcome(of: job, report, isCovered: number < first),
        file: job.file,
        line: job.line
      )
    }
  }

  private static func outcome(
    of job: JobLine,
    _ report: Report,
    isCovered: Bool
  ) -> TestCase.Outcome {
    guard isCovered else {
      let needs = job.expected.map { "needs \(NumberText.of($0)), and " } ?? ""
      let message = "\(needs)the credits run out before it or at it"
      return .failed(type: "verdict.shortfall", message: message)
    }
    guard job.listed != nil else { return .skipped(message: "its price is not known") }
    if let funding = report.funding, funding.available == nil {
      return .skipped(message: "the balance is not known")
    }
    return .passed
  }

  private static func models(of report: Report) -> [TestCase] {
    (report.forecast?.models ?? []).map { model in
      let jobs = NumberText.counted(model.unpricedJobs, "job")
      return TestCase(
        "\(model.model) is priced",
        model.unpricedJobs == 0 ? .passed : .skipped(message: "\(jobs) without a known price")
      )
    }
  }
}
