internal import ArgumentParser
internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Pricing
internal import Quantities
internal import Reports
internal import YAMLReading

/// The command `creditcast expand`.
struct ExpandCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "expand",
    _superCommandName: "creditcast",
    abstract: "Write the concrete calls of the plans, one JSON object a line.",
    usage: "creditcast expand [<options>] <plan> ...",
    discussion: """
      For the program that runs them: in run order, with ids that stay the same as long as the job \
      and its combination do. A call that works on the output of another one names it under `input`.
      """
  )

  @OptionGroup var plans: PlanOptions

  @Option(name: .long, help: "Stop after so many calls.")
  var limit: Int64?

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, prices: plans.prices, in: world)
    let files = try PlanFinder(world: world, limits: plans.limits).files(at: plans.paths)
    Talk(global, in: world).tell("reading \(files.map(\.name).joined(separator: ", "))")
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value,
      splitting: plans.splitting(in: world)
    )
    for file in files { estimator.add(file) }
    let findings = plans.strict ? estimator.findings.strict() : estimator.findings
    guard !findings.hasErrors else {
      throw Failure(findings.inputStatus, findings, of: files.map(\.source), in: world)
    }
    let estimate = estimator.estimate()
    let expansions = zip(estimate.plans, files.flatMap { PlanJobs(of: $0).plans })
      .map { plan, jobs in
        let outputs = plan.jobs.map { estimate.jobs.amount(of: $0).outputs }
        return Expansion(jobs, making: outputs, of: catalogue, on: plan.runDay)
      }
    return try write(estimate, expansions, to: world)
  }

  /// Writes the calls in run order; a reader that goes away ends it quietly.
  private func write(
    _ estimate: Estimate,
    _ expansions: [Expansion],
    to world: World
  ) throws -> ExitStatus {
    var lines = CallLines(world: world)
    var left = limit ?? .max
    for job in estimate.runOrder() {
      let place = estimate.jobs.plan(of: job)
      let plan = estimate.plans[place]
      let isOpen = expansions[place].calls(of: job - plan.jobs.lowerBound) { call in
        guard left > 0 else { return false }
        left -= 1
        return lines.write(call, plan: plan.name, job: estimate.jobs.id(of: job))
      }
      guard isOpen else { break }
    }
    return try lines.finish()
  }
}

/// The jobs of the plans of a file, all of them.
private struct PlanJobs {
  let plans: [[Job]]

  init(of file: PlanFile) {
    var reader = PlanReader(file)
    var plans = Self.read(&reader)
    if reader.hasLateHeader {
      var again = PlanReader(file, headers: reader.headers)
      plans = Self.read(&again)
    }
    self.plans = plans
  }

  private static func read(_ reader: inout PlanReader) -> [[Job]] {
    var plans: [[Job]] = []
    while reader.nextPlan() {
      var jobs: [Job] = []
      while let job = reader.nextJob() { jobs.append(job) }
      plans.append(jobs)
    }
    return plans
  }
}
