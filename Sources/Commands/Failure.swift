internal import Diagnostics
internal import Reports
internal import YAMLReading

/// Why a command ends without an answer.
struct Failure: Error {
  let status: ExitStatus
  /// What is wrong, in one sentence.
  let message: String
  /// What to do about it.
  let help: String?
  /// All there is to print about it.
  let lines: [String]

  /// A failure with one sentence, and what to do about it.
  init(_ status: ExitStatus, _ message: String, help: String? = nil) {
    self.status = status
    self.message = message
    self.help = help
    lines =
      ["creditcast: error: \(SafeText.of(message))"]
      + (help.map { ["help: \(SafeText.of($0))"] } ?? [])
  }
}

extension OutputProblem {
  /// The status that says so; a reader that has gone is no failure.
  var status: ExitStatus {
    switch self {
    case .closed: .covered
    case .cannotCreate: .cannotCreate
    case .failed: .inputOutput
    }
  }

  /// The failure that says so.
  var failure: Failure {
    switch self {
    case .closed: Failure(.covered, "nobody reads the answer")
    case .cannotCreate(let path, let reason):
      Failure(.cannotCreate, "`\(path)` cannot be written: \(reason)")
    case .failed(let reason): Failure(.inputOutput, "the answer cannot be written: \(reason)")
    }
  }
}

extension Failure {
  /// A failure that findings explain.
  init(
    _ status: ExitStatus,
    _ findings: Findings,
    of sources: [SourceFile],
    in world: World
  ) {
    self.status = status
    let shown = FindingExcerpts(sources, showsPrompts: false, hidesAddresses: true).shown(findings)
    let first = shown.first?.finding
    message = first.map { "\($0.message)\($0.place.map { " (\($0.text))" } ?? "")" } ?? ""
    help = first?.help
    let style = ReportStyle(width: world.errors.columns ?? 100, isColoured: false, isUnicode: true)
    let text = FindingList.render(shown, style)
    let drawn = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = Array(drawn[...(drawn.lastIndex { !$0.isEmpty } ?? 0)])
  }
}
