internal import Comparing
internal import Diagnostics
internal import Reports

/// Writes a comparison in all the formats that were asked for.
struct DiffWriter {
  let options: DiffOutputOptions
  let global: GlobalOptions
  /// The CI system that the run is part of, if any.
  let pipeline: Pipeline?
  let world: World

  /// Writes the files first, then standard output, which stays empty where nothing has changed and
  /// people read it.
  func write(_ report: DiffReport) throws(Failure) {
    let style = try Terminal(world: world).style(global)
    let plain = ReportStyle(width: style.width, isColoured: false, isUnicode: style.isUnicode)
    let targets = try targets()
    let files = targets.compactMap { target in
      target.file.map { OutputFile($0, target.format.render(report, plain)) }
    }
    do {
      try world.files.write(files)
    } catch {
      throw error.failure
    }
    if let answer = targets.first(where: { $0.file == nil }) {
      try write(answer.format, report, style)
    } else {
      note("\(report.verdict.rawValue), written to \(OutputTarget.names(targets))")
    }
    if pipeline == .github { try GitHubOutputs(world: world).add(report, besides: targets) }
  }

  /// Writes the answer; GitHub's runner is told not to look for commands in a table.
  private func write(
    _ format: DiffFormat,
    _ report: DiffReport,
    _ style: ReportStyle
  ) throws(Failure) {
    if format == .table, report.isSilent { return note("no job differs") }
    let bytes = format.render(report, style)
    let isGuarded = pipeline == .github && format == .table
    try world.answer(isGuarded ? EchoGuard.around(bytes) : bytes)
  }

  /// What to write: a table where nothing else is named, or what is named is no format of comparisons.
  private func targets() throws(Failure) -> [OutputTarget<DiffFormat>] {
    guard options.named.isEmpty else { return options.named }
    let name = world.variable("CREDITCAST_FORMAT")
    guard let name, let format = DiffFormat(rawValue: name) else {
      if let name, ReportFormat(rawValue: name) == nil {
        throw Failure(.usage, "CREDITCAST_FORMAT is `\(name)` and names no format")
      }
      return [OutputTarget(format: .table)]
    }
    return [OutputTarget(format: format)]
  }

  private func note(_ text: String) {
    if !global.quiet { world.errors.note("creditcast: \(text)") }
  }
}
