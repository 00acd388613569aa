internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast hold list`.
struct HoldListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the holds that are open.",
    usage: "creditcast hold list [<options>]"
  )

  @Flag(name: .long, help: "List those that have ended as well.")
  var all = false

  @Option(name: .long, help: "How to write the list.")
  var format = Format.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The formats of a list of holds.
  enum Format: String, ArgumentWord {
    case table
    case json
    case csv
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, ledger: ledger, in: world)
    let ledger = try LedgerAccess(settings: settings, world: world).ledger()
    let states: Set<HoldState> = all ? Set(HoldState.allCases) : [.active]
    let lines: [HoldLine]
    do throws(LedgerProblem) {
      lines = try ledger.read { (view) throws(LedgerProblem) in
        var lines: [HoldLine] = []
        for hold in try view.holds(in: states, openedAfter: 0, limit: .max) {
          lines.append(try HoldLine(hold, in: view))
        }
        return lines
      }
    } catch {
      throw Failure(error)
    }
    let page = HoldPage(account: ledger.account, holds: lines)
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).style(global)))
    case .json: try world.answer(page.json)
    case .csv: try world.answer(page.csv)
    }
    return .covered
  }
}
