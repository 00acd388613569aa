import Diagnostics
import Plans
import YAMLReading

/// What the plan reader makes of a text.
struct ReadFile {
  let plans: [(header: PlanHeader, jobs: [Job])]
  let findings: Findings
  let headers: [PlanHeader]
  let hasLateHeader: Bool
  let isStopped: Bool

  init(_ text: String, headers: [PlanHeader] = []) {
    self.init(PlanFile(Self.memory(Array(text.utf8))), headers: headers)
  }

  init(bytes: [UInt8]) {
    self.init(PlanFile(Self.memory(bytes)))
  }

  /// Reads one plan whose jobs are given as they stand below `jobs:`.
  init(jobs: String, header: String = "") {
    self.init("creditcast: 1\nname: test\n\(header)jobs:\n\(jobs)")
  }

  init(_ file: PlanFile, headers: [PlanHeader] = []) {
    var reader = PlanReader(file, headers: headers)
    var plans: [(PlanHeader, [Job])] = []
    while reader.nextPlan() {
      var jobs: [Job] = []
      while let job = reader.nextJob() { jobs.append(job) }
      plans.append((reader.header, jobs))
    }
    self.plans = plans
    findings = reader.findings
    self.headers = reader.headers
    hasLateHeader = reader.hasLateHeader
    isStopped = reader.isStopped
  }

  private static func memory(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(name: "t.yaml", origin: .memory(bytes))
  }

  /// The jobs of all plans, one line for each.
  var outlines: [String] { plans.flatMap { $0.jobs.map(\.outline) } }

  /// The findings in short: `plan.unknown-key 3:5`.
  var places: [String] {
    findings.shown.map { finding in
      let start = finding.place?.range?.start
      return "\(finding.code) \(start.map { "\($0.line):\($0.column)" } ?? "-")"
    }
  }
}
