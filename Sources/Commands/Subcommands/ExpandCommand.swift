internal import ArgumentParser
internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Pricing
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
    let settings = try Settings(global, prices: plans.reading.prices, in: world)
    let files = try PlanFinder(world: world, limits: plans.reading.limits).files(at: plans.paths)
    Talk(global, in: world).tell("reading \(files.map(\.name).joined(separator: ", "))")
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value,
      splitting: plans.reading.splitting(in: world)
    )
    for file in files { estimator.add(file) }
    let findings = plans.reading.strict ? estimator.findings.strict() : estimator.findings
    guard !findings.hasErrors else {
      throw Failure(findings.inputStatus, findings, of: files.map(\.source), in: world)
    }
    let expansion = CallExpansion(
      of: files,
      estimator.estimate(),
      catalogue,
      format: format,
      threads: plans.reading.splitting(in: world).threads
    )
    return try expansion.write(to: world.output, limit: limit)
  }
}
