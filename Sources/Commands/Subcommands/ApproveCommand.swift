internal import Approvals
internal import ArgumentParser
internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Quantities
internal import Reports

/// The command `creditcast approve`.
struct ApproveCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    _superCommandName: "creditcast",
    abstract: "Sign a statement that a run, or the purchase for it, is approved.",
    usage: "creditcast approve <report> --as <name> --key <file> [<options>]",
    discussion: """
      The report is one of `check` in JSON. The statement names its amounts and the digests of its plans, \
      prices, settings and balance, and is signed through `ssh-keygen`. `check --approval` verifies it.
      """
  )

  @Argument(help: "The report, as `check --format json` writes it; - is standard input.")
  var report: String

  @Option(
    name: .customLong("as"),
    help: .init("The name by which the file of allowed signers knows you.", valueName: "name")
  )
  var name: String

  @Option(
    name: .long,
    help: .init("Sign with this key; a public key takes the agent's.", valueName: "file")
  )
  var key: String

  @Option(
    name: .long,
    help: .init("Let the approval hold so long.", valueName: "duration")
  )
  var expires = "7d"

  @Option(name: .long, help: .init("Write the approval to this file.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let approver = ApproverName(name) else {
      throw Failure(
        .usage,
        "--as is `\(name)` and must be at most 100 letters, figures and `@._+-`, a letter or figure first"
      )
    }
    guard let span = Age(reading: expires), span.seconds > 0 else {
      throw Failure(
        .usage,
        "--expires is `\(expires)` and must be a time above 0 such as 7d or 12h"
      )
    }
    guard world.files.kind(of: key) != nil else {
      throw Failure(.noInput, "there is no key `\(key)`")
    }
    let settings = try Settings(global, in: world)
    let file = ReportFile(path: report, world: world)
    let bytes = try file.bytes()
    let ask = try ApprovedAsk(of: file.report(in: bytes))
    let moment = settings.moment(in: world)
    let statement = ApprovalStatement(
      approver: approver,
      ask: ask,
      report: ContentDigest.of(bytes),
      approvedAt: moment,
      expiresAt: Moment(secondsSinceEpoch: moment.secondsSinceEpoch + span.seconds)
    )
    let approval = try SSHSignatures(world: world).signed(statement, with: key)
    try write(approval, in: world)
    if !global.quiet { world.errors.note("creditcast: \(SafeText.of(Self.sentence(statement)))") }
    return .covered
  }

  private func write(_ approval: SignedApproval, in world: World) throws(Failure) {
    guard let output else { return try world.answer(approval.bytes) }
    do throws(OutputProblem) {
      try world.files.write([OutputFile(output, approval.bytes)])
    } catch {
      throw error.failure
    }
  }

  /// What is approved, in one sentence.
  private static func sentence(_ statement: ApprovalStatement) -> String {
    let ask = statement.ask
    let refill =
      ask.refill == .zero
      ? "" : ", and to buy \(NumberText.of(ask.refill)) (\(NumberText.of(ask.refillDollars)))"
    return
      "\(statement.approver.text) approves to use \(NumberText.of(ask.needed)) credits of account"
      + " \(ask.account)\(refill), until \(statement.expiresAt)"
  }
}
