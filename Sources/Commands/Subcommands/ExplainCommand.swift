internal import ArgumentParser
internal import Diagnostics
internal import Reports

/// The command `creditcast explain`.
struct ExplainCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain the code of a finding, or an exit status.",
    usage: "creditcast explain [<code>]",
    discussion: "Without a code it lists them all."
  )

  @Argument(help: "A code such as plan.unknown-key, or a status such as 65.")
  var code: String?

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let page = ExplanationPage(style: try Terminal(world: world).wideStyle(global))
    guard let code = code.map(Self.name) else {
      try world.answer(page.list)
      return .covered
    }
    if let status = Int32(code).flatMap(ExitStatus.init) {
      try world.answer(page.of(status))
    } else if let code = FindingCodes.code(named: code) {
      try world.answer(page.of(code))
    } else {
      throw Self.unknown(code)
    }
    return .covered
  }

  /// The name in `error[plan.unknown-key]`, as reports write it.
  private static func name(_ text: String) -> String {
    guard let start = text.firstIndex(of: "["), text.hasSuffix("]") else { return text }
    return String(text[text.index(after: start)...].dropLast())
  }

  private static func unknown(_ code: String) -> Failure {
    let names = FindingCodes.all.map(\.name)
    let sharing = names.filter { $0.hasSuffix(".\(code)") }
    let nearest = sharing.isEmpty ? NearestWord.to(code, among: names).map { [$0] } ?? [] : sharing
    let meant = nearest.map { "`\($0)`" }.joined(separator: " or ")
    return Failure(
      .usage,
      "`\(code)` is neither a finding's code nor an exit status",
      help: nearest.isEmpty ? "`creditcast explain` lists all of them" : "did you mean \(meant)?"
    )
  }
}
