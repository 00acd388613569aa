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
    abstract: "Write the concrete calls of the plans, one a line.",
    usage: "creditcast expand [<options>] <plan> ...",
    discussion: """
      For the program that runs them: in run order, with ids that stay the same as long as the job \
      and its combination do. A call that works on the output of another one names it under `input`.
      """
  )

  @OptionGroup var plans: PlanOptions

  @Option(name: .long, help: "Write ndjson or csv.")
  var format = CallFormat.ndjson

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
    var output = CallOutput(world: world)
    output.bytes += format.heading
    let estimate = estimator.estimate()
    guard
      let parts = PartLines(
        of: files,
        estimate,
        catalogue,
        spelling: format.spelling,
        threads: limit == nil ? plans.splitting(in: world).threads : 1
      )
    else { return try write(estimate, of: files, catalogue, to: &output) }
    return try write(parts, to: &output)
  }

  /// Writes the calls in run order; a reader that goes away ends it quietly.
  private func write(
    _ estimate: Estimate,
    of files: [PlanFile],
    _ catalogue: Catalogue,
    to output: inout CallOutput
  ) throws(Failure) -> ExitStatus {
    var jobs = RunningJobs(of: files, estimate)
    var job = RunningJob()
    var lines = CallLines(of: estimate, catalogue, spelling: format.spelling)
    var left = limit ?? .max
    while left > 0, jobs.next(&job) {
      lines.begin(job)
      while left > 0, lines.next(to: &output.bytes) {
        left -= 1
        guard output.writeIfFull() else { return try output.finish() }
      }
      jobs.keepOutputs(of: lines)
    }
    return try finish(&output, haveChanged: jobs.haveChanged)
  }

  /// Writes the calls of plans that were read in parts, part by part.
  private func write(
    _ parts: consuming PartLines,
    to output: inout CallOutput
  ) throws(Failure) -> ExitStatus {
    while parts.append(to: &output.bytes) {
      guard output.writeIfFull() else { return try output.finish() }
    }
    return try finish(&output, haveChanged: parts.haveChanged)
  }

  private func finish(
    _ output: inout CallOutput,
    haveChanged: Bool
  ) throws(Failure) -> ExitStatus {
    let status = try output.finish()
    guard !haveChanged else {
      throw Failure(.noInput, "the plans have changed while they were read")
    }
    return status
  }
}
