internal import ArgumentParser
internal import Diagnostics
internal import Reports

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

  func run(in world: World) throws -> ExitStatus {
    let report = try saved(in: world)
    let isShort = formats.listsJobs ? !report.includesAllJobs : !report.holdsEveryJob
    if formats.wantsAllJobs, isShort, report.forecast != nil { throw noJobs }
    try ReportWriter(options: formats, global: global, pipeline: nil, world: world).write(report)
    return formats.exitZero ? .covered : report.exitStatus
  }

  private func saved(in world: World) throws(Failure) -> Report {
    let file = ReportFile(path: report, world: world)
    return try file.report(in: file.bytes(), view: formats.view)
  }

  private var noJobs: Failure {
    Failure(
      .badData,
      "`\(report)` does not list its jobs",
      help: "save it with `check --jobs --output json=FILE`"
    )
  }
}
