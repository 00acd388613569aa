internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports

/// The command `creditcast ledger list`.
struct LedgerListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List events, the newest last.",
    usage: "creditcast ledger list [<options>]"
  )

  @Option(name: .long, help: .init("List the last so many.", valueName: "n"))
  var limit = 50

  @Option(name: .long, help: .init("Only events of this kind. Repeatable.", valueName: "kind"))
  var kind: [EventKind] = []

  @Option(name: .long, help: .init("Only events of this day and later ones.", valueName: "day"))
  var from: String?

  @Option(name: .long, help: .init("Only events of this day and earlier ones.", valueName: "day"))
  var to: String?

  @Option(name: .long, help: .init("Only events about this hold.", valueName: "name"))
  var hold: String?

  @Option(name: .long, help: "How to write the list.")
  var format = Format.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The formats of a list of events.
  enum Format: String, ArgumentWord {
    case table
    case json
    case csv
    case ndjson
  }

  mutating func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
  }

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let selection = try selection()
    let ledger = try desk.access.ledger()
    switch format {
    case .table:
      var events: [LedgerEvent] = []
      _ = try desk.told { () throws(LedgerProblem) in
        try selection.last(limit, of: ledger) { event in
          events.append(event)
          return true
        }
      }
      var page = TerminalPage(style: try Terminal(world: world).wideStyle(global))
      EventTable(events).draw(on: &page)
      try world.answer(page.bytes)
      return .covered
    case .json: return try write(.json, selection, of: ledger, at: desk)
    case .csv: return try write(.csv, selection, of: ledger, at: desk)
    case .ndjson: return try write(.ndjson, selection, of: ledger, at: desk)
    }
  }

  private func selection() throws(Failure) -> EventSelection {
    var selection = EventSelection()
    if !kind.isEmpty { selection.kinds = Set(kind) }
    let first = Day(daysSinceEpoch: 0)
    if from != nil { selection.from = try EntryOptions.day(from, "--from", today: first) }
    if to != nil { selection.to = try EntryOptions.day(to, "--to", today: first) }
    selection.hold = hold
    return selection
  }

  private func write(
    _ format: EventFormat,
    _ selection: EventSelection,
    of ledger: Ledger,
    at desk: LedgerDesk
  ) throws(Failure) -> ExitStatus {
    var pieces = PieceWriter { (bytes) throws(OutputProblem) in
      try desk.world.output.write(bytes)
    }
    pieces.add(format.start)
    var isFirst = true
    let head = try desk.told { () throws(LedgerProblem) in
      try selection.last(limit, of: ledger) { event in
        pieces.add(format.line(of: event, isFirst: isFirst))
        isFirst = false
        return pieces.isOpen
      }
    }
    pieces.add(format.end([(ledger.account, head)]))
    try pieces.finish()
    return .covered
  }
}
