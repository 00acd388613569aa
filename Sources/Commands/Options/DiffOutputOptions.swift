internal import ArgumentParser
internal import Reports

/// What to write of a comparison, and where.
struct DiffOutputOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Write table, json, markdown or github; FORMAT=FILE writes to a file. Repeatable.",
      valueName: "format[=file]"
    )
  )
  var output: [OutputTarget<DiffFormat>] = []

  @Option(name: .long, help: "Write this format to standard output. [env: CREDITCAST_FORMAT]")
  var format: DiffFormat?

  @Option(
    name: .long,
    help: "Add what a CI system reads: auto, none, github, gitlab. [env: CREDITCAST_CI]"
  )
  var ci: PipelineChoice?

  @Flag(name: .long, help: "List every changed job.")
  var jobs = false

  @Flag(name: .long, help: "Show prompts where a finding shows its line.")
  var showPrompts = false

  @Flag(name: .long, help: "Exit with 6 when something has changed.")
  var exitCode = false

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  /// The formats that the command line names.
  var named: [OutputTarget<DiffFormat>] {
    output + (format.map { [OutputTarget(format: $0)] } ?? [])
  }

  mutating func validate() throws {
    try OutputTarget.check(named)
  }
}

extension DiffFormat: ArgumentWord {}
