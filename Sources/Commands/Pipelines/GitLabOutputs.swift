internal import Reports

/// The files that GitLab takes from a job, besides those that were asked for.
struct GitLabOutputs {
  let world: World

  /// The formats, and the names of their files in the project's folder.
  static let files: [(format: ReportFormat, name: String)] = [
    (.gitlab, "creditcast-codequality.json"), (.junit, "creditcast-junit.xml"),
    (.metrics, "creditcast-metrics.txt"), (.dotenv, "creditcast.env"),
  ]

  /// Writes the files; trouble with them changes no verdict.
  func add(_ report: Report, besides targets: [OutputTarget<ReportFormat>]) {
    let folder = world.variable("CI_PROJECT_DIR").map { "\($0)/" } ?? ""
    let missing = Self.files.filter { file in !targets.contains { $0.format == file.format } }
    do {
      try world.files.write(
        missing.map { OutputFile(folder + $0.name, $0.format.render(report, .plain)) }
      )
    } catch {
      let reason = error.failure.message
      world.errors.note(
        "creditcast: the reports for GitLab are not written: \(SafeText.of(reason))"
      )
    }
  }
}
