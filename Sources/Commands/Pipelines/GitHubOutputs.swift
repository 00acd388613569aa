internal import Reports

/// What GitHub reads of a run besides the formats that were asked for.
struct GitHubOutputs {
  let world: World

  /// Adds annotations, the summary and the outputs of the step; trouble with them changes no verdict.
  ///
  /// The runner reads standard error as well: annotations go there where standard output holds data.
  func add(_ report: Report, besides targets: [OutputTarget]) throws(Failure) {
    if !targets.contains(where: { $0.format == .github }) {
      let annotations = ReportFormat.github.render(report, .plain)
      let answer = targets.first { $0.file == nil }?.format ?? .table
      if answer == .table {
        try world.answer(annotations)
      } else {
        try? world.errors.write(annotations)
      }
    }
    addSummary(report)
    if let path = world.variable("GITHUB_OUTPUT") {
      append(StepOutputs.render(report), to: path, "the outputs of the step are")
    }
  }

  /// Appends to the summary, which other commands of the step may have written to.
  private func addSummary(_ report: Report) {
    guard let path = world.variable("GITHUB_STEP_SUMMARY") else { return }
    let room = MarkdownReport.summaryLimit - (world.files.size(of: path) ?? 0) - 1
    guard let summary = MarkdownReport.summary(report, room: room) else {
      return world.errors.note("creditcast: the summary of this step is full")
    }
    append(summary + [UInt8(ascii: "\n")], to: path, "the summary of the step is")
  }

  private func append(_ bytes: [UInt8], to path: String, _ what: String) {
    do {
      try world.files.append(bytes, to: path)
    } catch {
      let reason = error.failure.message
      world.errors.note("creditcast: \(what) not written: \(SafeText.of(reason))")
    }
  }
}
