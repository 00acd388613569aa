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
    do {
      for target in targets {
        guard let file = target.file else { continue }
        try world.files.write(target.format.render(report, style.plain), to: file)
      }
      for target in targets where target.file == nil {
        try world.output.write(target.format.render(report, style))
      }
      if targets.allSatisfy({ $0.file != nil }), !global.quiet {
        world.errors.note("creditcast: \(report.verdict.rawValue), written to \(names(targets))")
      }
    } catch {
      if error != .closed { throw error.failure }
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
