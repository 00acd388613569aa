internal import ArgumentParser
internal import Reports

/// What to write, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Write table, json, ndjson, markdown or csv; FORMAT=FILE writes to a file. Repeatable.",
      valueName: "format[=file]"
    )
  )
  var output: [OutputTarget] = []

  @Option(name: .long, help: "Write this format to standard output. [env: CREDITCAST_FORMAT]")
  var format: ReportFormat?

  @Flag(name: .long, help: "List every job, in run order.")
  var jobs = false

  @Flag(name: .long, help: "Show prompts where a finding shows its line.")
  var showPrompts = false

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  /// Whether a format lists jobs by its nature.
  var wantsAllJobs: Bool {
    format == .ndjson || output.contains { $0.format == .ndjson }
  }

  mutating func validate() throws {
    let toStandardOutput = output.count { $0.file == nil } + (format == nil ? 0 : 1)
    if toStandardOutput > 1 {
      throw ValidationError("only one format can go to standard output; write FORMAT=FILE")
    }
    let files = output.compactMap(\.file)
    if Set(files).count != files.count {
      throw ValidationError("two formats cannot go to the same file")
    }
  }
}

/// A format, and the file that it goes to.
struct OutputTarget: ExpressibleByArgument, Sendable {
  let format: ReportFormat
  let file: String?

  init(format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
    let file = parts.count == 2 ? String(parts[1]) : nil
    guard file != "" else { return nil }
    self.init(format: format, file: file)
  }
}

extension ReportFormat: ArgumentWord {}
