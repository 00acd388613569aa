internal import Diagnostics
internal import Forecasting
internal import Reports

/// Writes a report in all the formats that were asked for: each whole, or not at all.
struct ReportWriter {
  let options: OutputOptions
  let global: GlobalOptions
  let world: World

  /// Writes the files first, then standard output.
  func write(_ report: Report) throws(Failure) {
    let style = try Terminal(world: world).style(global)
    let targets = try targets()
    let files = targets.compactMap { target in
      target.file.map { OutputFile($0, target.format.render(report, style.plain)) }
    }
    let answers = targets.filter { $0.file == nil }.map { $0.format.render(report, style) }
    do {
      try world.files.write(files)
    } catch {
      throw error.failure
    }
    for answer in answers { try world.answer(answer) }
    if answers.isEmpty, !global.quiet {
      world.errors.note("creditcast: \(report.verdict.rawValue), written to \(names(targets))")
    }
  }

  private func names(_ targets: [OutputTarget]) -> String {
    targets.compactMap(\.file).map(SafeText.of).joined(separator: ", ")
  }

  private func targets() throws(Failure) -> [OutputTarget] {
    if let format = options.format { return options.output + [OutputTarget(format: format)] }
    guard options.output.isEmpty else { return options.output }
    guard let name = world.variable("CREDITCAST_FORMAT") else {
      return [OutputTarget(format: .table)]
    }
    guard let format = ReportFormat(rawValue: name) else {
      throw Failure(.usage, "CREDITCAST_FORMAT is `\(name)` and names no format")
    }
    return [OutputTarget(format: format)]
  }
}

extension ReportStyle {
  /// The same style without colours, for files.
  fileprivate var plain: ReportStyle {
    ReportStyle(width: width, isColoured: false, isUnicode: isUnicode)
  }
}
