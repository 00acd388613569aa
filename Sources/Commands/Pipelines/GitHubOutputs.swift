internal import Reports

/// What GitHub reads of a run besides the formats that were asked for.
struct GitHubOutputs {
  let world: World

  /// Adds annotations, the summary and the outputs of the step; trouble with them changes no verdict.
  ///
  /// The runner reads standard error as well: annotations go there where standard output holds data.
  func add(_ report: Report, besides targets: [OutputTarget<ReportFormat>]) throws(Failure) {
    if !targets.contains(where: { $0.format == .github }) {
      let answer = targets.first { $0.file == nil }?.format ?? .table
      try annotate(report, behindTable: answer == .table)
    }
    addSummary { MarkdownReport.summary(report, room: $0) }
    if let path = world.variable("GITHUB_OUTPUT") {
      append(StepOutputs.render(report), to: path, "the outputs of the step are")
    }
  }

  /// Adds annotations and the summary of a comparison.
  func add(_ report: DiffReport, besides targets: [OutputTarget<DiffFormat>]) throws(Failure) {
    if !targets.contains(where: { $0.format == .github }) {
      let answer = targets.first { $0.file == nil }?.format ?? .table
      try annotate(report.findings, behindTable: answer == .table)
    }
    if !report.isSilent { addSummary { DiffMarkdown.summary(report, room: $0) } }
  }

  private func annotate(_ report: Report, behindTable: Bool) throws(Failure) {
    let annotations = ReportFormat.github.render(report, .plain)
    if behindTable {
      try world.answer(annotations)
    } else {
      try? world.errors.write(annotations)
    }
  }

  /// Appends to the summary, which other commands of the step may have written to; `text` makes one of at
  /// most so many bytes.
  private func addSummary(_ text: (_ room: Int) -> [UInt8]?) {
    guard let path = world.variable("GITHUB_STEP_SUMMARY") else { return }
    guard let summary = text(MarkdownReport.summaryLimit - (world.files.size(of: path) ?? 0) - 1)
    else {
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
