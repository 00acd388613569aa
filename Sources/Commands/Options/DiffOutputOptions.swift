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
  var output: [DiffTarget] = []

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
  var named: [DiffTarget] {
    output + (format.map { [DiffTarget(format: $0, file: nil)] } ?? [])
  }

  mutating func validate() throws {
    if named.count(where: { $0.file == nil }) > 1 {
      throw ValidationError("only one format can go to standard output; write FORMAT=FILE")
    }
    let files = output.compactMap(\.file)
    if Set(files).count != files.count {
      throw ValidationError("two formats cannot go to the same file")
    }
  }
}

/// A format of a comparison, and the file that it goes to.
struct DiffTarget: ExpressibleByArgument, Sendable {
  let format: DiffFormat
  let file: String?

  init(format: DiffFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = DiffFormat(rawValue: String(parts[0])) else { return nil }
    let file = parts.count == 2 ? String(parts[1]) : nil
    guard file != "" else { return nil }
    self.init(format: format, file: file)
  }
}

extension DiffFormat: ArgumentWord {}
