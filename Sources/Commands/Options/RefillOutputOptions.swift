internal import ArgumentParser
internal import Diagnostics
internal import Reports

/// What to write of a purchase, and where.
struct RefillOutputOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Write \(Self.words); FORMAT=FILE writes to a file. Repeatable.",
      valueName: "format[=file]"
    )
  )
  var output: [OutputTarget<RefillFormat>] = []

  @Option(name: .long, help: "Write this format to standard output. [env: CREDITCAST_FORMAT]")
  var format: RefillFormat?

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  private static let words: String = {
    let names = RefillFormat.allCases.map(\.rawValue)
    return "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }()

  /// What to write: what flags say, else the variable where it names a format of this page, else the table.
  func targets(in world: World) throws(Failure) -> [OutputTarget<RefillFormat>] {
    let named = output + (format.map { [OutputTarget(format: $0)] } ?? [])
    guard named.isEmpty else { return named }
    let name = world.variable("CREDITCAST_FORMAT")
    if let name, let format = RefillFormat(rawValue: name) { return [OutputTarget(format: format)] }
    if let name, ReportFormat(rawValue: name) == nil {
      throw Failure(.usage, "CREDITCAST_FORMAT is `\(name)` and names no format")
    }
    return [OutputTarget(format: .table)]
  }

  mutating func validate() throws {
    try OutputTarget.check(output + (format.map { [OutputTarget(format: $0)] } ?? []))
  }
}

extension RefillFormat: ArgumentWord {}
