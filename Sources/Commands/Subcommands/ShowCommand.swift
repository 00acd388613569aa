internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import YAMLReading

/// The command `creditcast show`.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a report that was saved as JSON, in any format.",
    usage: "creditcast show [<options>] <report>",
    discussion: """
      Reads what `--output json=FILE` of `check` and `estimate` wrote, so that one run feeds every \
      reader. Exits with the status that the report tells.
      """
  )

  @Argument(help: "A report in JSON, or - for standard input.")
  var report: String

  @OptionGroup(title: "Output options") var formats: FormatOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The largest report that is read, in bytes.
  private static let limit = 1 << 28

  func run(in world: World) throws -> ExitStatus {
    let report = try saved(in: world)
    let isShort = formats.listsJobs ? !report.includesAllJobs : !report.holdsEveryJob
    if formats.wantsAllJobs, isShort, report.forecast != nil { throw noJobs }
    try ReportWriter(options: formats, global: global, pipeline: nil, world: world).write(report)
    return formats.exitZero ? .covered : report.exitStatus
  }

  private func saved(in world: World) throws(Failure) -> Report {
    let bytes = try bytes(in: world)
    do {
      return try ReportReader.report(
        in: bytes,
        repository: world.repository,
        view: formats.view,
        explanation: FindingCodes.explanation
      )
    } catch {
      throw Failure(.badData, "`\(report)` \(error.words)")
    }
  }

  private func bytes(in world: World) throws(Failure) -> [UInt8] {
    do {
      let source = report == "-" ? try world.files.standardInput() : SourceFile(path: report)
      let stream = try source.open(limit: Self.limit)
      return try stream.bytes(at: 0, count: Self.limit)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ problem: SourceProblem) -> Failure {
    switch problem {
    case .missing: Failure(.noInput, "there is no file `\(report)`")
    case .tooLarge(let limit):
      Failure(.badData, "`\(report)` is larger than \(limit >> 20) MiB")
    case .notRegular, .notAFileName, .outsideFolder:
      Failure(.noInput, "`\(report)` is not a file; - reads standard input")
    case .unreadable(let reason): Failure(.noInput, "`\(report)` cannot be read: \(reason)")
    }
  }

  private var noJobs: Failure {
    Failure(
      .badData,
      "`\(report)` does not list its jobs",
      help: "save it with `check --jobs --output json=FILE`"
    )
  }
}
