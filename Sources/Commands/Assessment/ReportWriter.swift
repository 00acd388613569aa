internal import Diagnostics
internal import Forecasting
internal import Reports

/// Writes a report in all the formats that were asked for: each whole, or not at all.
struct ReportWriter {
  let options: FormatOptions
  let global: GlobalOptions
  /// The CI system that the run is part of, if any.
  let pipeline: Pipeline?
  let world: World

  /// Writes the files first, then standard output, then what the CI system reads.
  func write(_ report: Report) throws(Failure) {
    let style = try Terminal(world: world).style(global)
    let targets = try options.targets(in: world)
    let files = targets.compactMap { target in
      target.file.map { OutputFile($0, target.format.render(report, style.plain)) }
    }
    do {
      try world.files.write(files)
    } catch {
      throw error.failure
    }
    let answer = targets.first { $0.file == nil }?.format
    if let answer { try write(answer, report, style) }
    switch pipeline {
    case .github: try GitHubOutputs(world: world).add(report, besides: targets)
    case .gitlab: GitLabOutputs(world: world).add(report, besides: targets)
    case nil: break
    }
    if answer == nil, !global.quiet {
      world.errors.note(
        "creditcast: \(report.verdict.rawValue), written to \(OutputTarget.names(targets))"
      )
    }
  }

  /// Writes the answer; GitHub's runner is told not to look for commands in a table.
  private func write(
    _ format: ReportFormat,
    _ report: Report,
    _ style: ReportStyle
  ) throws(Failure) {
    let bytes = format.render(report, style)
    let isGuarded = pipeline == .github && format == .table
    try world.answer(isGuarded ? EchoGuard.around(bytes) : bytes)
  }
}

extension ReportStyle {
  /// The same style without colours, for files.
  var plain: ReportStyle {
    ReportStyle(width: width, isColoured: false, isUnicode: isUnicode)
  }

  /// A style for formats that have none.
  static let plain = ReportStyle(width: 100, isColoured: false, isUnicode: true)
}
