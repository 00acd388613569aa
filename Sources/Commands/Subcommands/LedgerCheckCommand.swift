internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast ledger check`.
struct LedgerCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that everything in the ledger holds, for all accounts.",
    usage: "creditcast ledger check [<options>]",
    discussion: """
      Tells every event again and compares: numbers, digests, holds, sums. Exits with 0 when the ledger \
      is sound, 65 when it is not. Keep the head that it prints elsewhere: only `--head` can tell that the \
      end of a ledger is missing or was written anew.
      """
  )

  @Option(
    name: .long,
    help: .init(
      "Check that this earlier head of the account is still there.",
      valueName: "seq:digest"
    )
  )
  var head: String?

  @Option(name: .long, help: "How to write what was found.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let kept = try keptHead()
    let check = LedgerCheck(desk: desk, progress: ProgressLine(world: world, isQuiet: global.quiet))
    let page = try check.page(keptHead: kept)
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).wideStyle(global)))
    case .json: try world.answer(page.json)
    }
    return page.isSound ? .covered : .badData
  }

  private func keptHead() throws(Failure) -> LedgerHead? {
    guard let head else { return nil }
    guard let kept = LedgerHead(reading: head) else {
      throw Failure(
        .usage,
        "--head is `\(head)` and must be a number, a colon and the 64 figures of a digest"
      )
    }
    return kept
  }
}
