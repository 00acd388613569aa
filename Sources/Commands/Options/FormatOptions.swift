internal import ArgumentParser
internal import Diagnostics
internal import Reports

/// In which formats to write a report, and where to.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Write \(Self.words); FORMAT=FILE writes to a file. Repeatable.",
      valueName: "format[=file]"
    )
  )
  var output: [OutputTarget<ReportFormat>] = []

  @Option(name: .long, help: "Write this format to standard output. [env: CREDITCAST_FORMAT]")
  var format: ReportFormat?

  @Option(
    name: .long,
    help: .init("Sum costs by model, owner, tag, file or job.", valueName: "what")
  )
  var groupBy: Grouping?

  @Option(
    name: .long,
    help: .init("Show so many rows of a table, most expensive first.", valueName: "n")
  )
  var top: Int?

  @Option(
    name: .long,
    help: .init("Show these columns of costs: \(FieldList.names).", valueName: "field,...")
  )
  var fields: FieldList?

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  private static let words: String = {
    let names = ReportFormat.allCases.map(\.rawValue)
    return "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }()

  /// Whether jobs are listed by the nature of a format, or needed to sum costs.
  var wantsAllJobs: Bool { listsJobs || groupBy?.needsJobs == true }

  /// Whether a format lists jobs by its nature.
  var listsJobs: Bool { format == .ndjson || output.contains { $0.format == .ndjson } }

  /// How costs are summed and shown to people.
  var view: ReportView { ReportView(grouping: groupBy, top: top, fields: fields?.fields) }

  /// What to write: what flags say, else the variable, else the table.
  func targets(in world: World) throws(Failure) -> [OutputTarget<ReportFormat>] {
    if let format { return output + [OutputTarget(format: format)] }
    guard output.isEmpty else { return output }
    guard let name = world.variable("CREDITCAST_FORMAT") else {
      return [OutputTarget(format: .table)]
    }
    guard let format = ReportFormat(rawValue: name) else {
      throw Failure(.usage, "CREDITCAST_FORMAT is `\(name)` and names no format")
    }
    return [OutputTarget(format: format)]
  }

  mutating func validate() throws {
    if let top, top < 1 { throw ValidationError("--top is at least 1") }
    try OutputTarget.check(output + (format.map { [OutputTarget(format: $0)] } ?? []))
  }
}

extension ReportFormat: ArgumentWord {}

extension Grouping: ArgumentWord {}
