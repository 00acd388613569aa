internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast ledger backup`.
struct LedgerBackupCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger to a new file, while others may write.",
    usage: "creditcast ledger backup [<options>] <file>",
    discussion: """
      The copy is a ledger itself, of all accounts, and is checked before it gets its name. Use it with \
      `--ledger`.
      """
  )

  @Argument(help: "The file to make.")
  var file: String

  @Flag(name: .long, help: "Replace the file where there is one.")
  var force = false

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let ledger = try desk.access.ledger()
    switch world.files.kind(of: file) {
    case nil: break
    case .file:
      guard force else {
        throw Failure(.cannotCreate, "`\(file)` is there already", help: "`--force` replaces it")
      }
    case .folder, .other: throw Failure(.cannotCreate, "`\(file)` is no file")
    }
    let draft = "\(file).\(world.makeName().prefix(12)).tmp"
    do throws(Failure) {
      try copy(ledger, to: draft, at: desk)
    } catch {
      world.files.remove(draft)
      world.files.remove("\(draft)-journal")
      throw error
    }
    return .covered
  }

  private func copy(_ ledger: Ledger, to draft: String, at desk: LedgerDesk) throws(Failure) {
    try desk.told { () throws(LedgerProblem) in try ledger.store.copy(to: draft) }
    let page = try LedgerCheck(
      desk: desk,
      progress: ProgressLine(world: desk.world, isQuiet: global.quiet)
    ).page(of: draft)
    guard page.isSound else {
      throw Failure(
        .badData,
        "the copy is not sound, so it is not kept",
        help: "`creditcast ledger check` tells what is wrong with the ledger"
      )
    }
    do throws(OutputProblem) {
      try desk.world.files.publish(draft, at: file, replacing: force)
    } catch {
      throw error.failure
    }
    if !global.quiet {
      desk.world.errors.note("creditcast: \(SafeText.of("copied \(page.size) to `\(file)`"))")
    }
  }
}
