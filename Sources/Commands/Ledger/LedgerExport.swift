internal import Books
internal import Ledgers

/// Writes the events of some accounts, up to those that are there when it begins.
struct LedgerExport {
  private let accounts: [(ledger: Ledger, head: LedgerHead)]

  init(_ ledger: Ledger, _ names: [String]) throws(LedgerProblem) {
    var accounts: [(Ledger, LedgerHead)] = []
    for name in names {
      let sibling = ledger.sibling(name)
      let head = try sibling.read { (view) throws(LedgerProblem) in LedgerHead(of: view.state) }
      accounts.append((sibling, head))
    }
    self.accounts = accounts
  }

  /// Writes them.
  func write(
    to pieces: inout PieceWriter,
    _ format: LedgerExportCommand.Format
  ) throws(LedgerProblem) {
    switch format {
    case .csv: try write(to: &pieces, EventFormat.csv)
    case .json: try write(to: &pieces, EventFormat.json)
    case .ndjson: try write(to: &pieces, EventFormat.ndjson)
    case .hledger: try writeJournal(to: &pieces)
    }
  }

  private func write(to pieces: inout PieceWriter, _ format: EventFormat) throws(LedgerProblem) {
    pieces.add(format.start)
    var isFirst = true
    for (ledger, head) in accounts {
      try each(of: ledger, upTo: head) { (event) throws(LedgerProblem) in
        pieces.add(format.line(of: event, isFirst: isFirst))
        isFirst = false
        return pieces.isOpen
      }
    }
    pieces.add(format.end(accounts.map { ($0.ledger.account, $0.head) }))
  }

  private func writeJournal(to pieces: inout PieceWriter) throws(LedgerProblem) {
    let names = JournalNames(accounts.map(\.ledger.account))
    pieces.add(Array(Journal.heading.utf8))
    for (ledger, head) in accounts {
      var journal = Journal(account: ledger.account, names: names)
      pieces.add(Array(journal.heading(upTo: head).utf8))
      try each(of: ledger, upTo: head) { (event) throws(LedgerProblem) in
        var original: LedgerEvent?
        if case .correction(let entry) = event.entry {
          original = try ledger.event(named: entry.event)
        }
        pieces.add(Array(journal.text(of: event, original: original).utf8))
        return pieces.isOpen
      }
    }
  }

  /// Takes all events, a page at a time, until `take` answers false.
  private func each(
    of ledger: Ledger,
    upTo head: LedgerHead,
    _ take: (LedgerEvent) throws(LedgerProblem) -> Bool
  ) throws(LedgerProblem) {
    var after: Int64 = 0
    while after < head.sequence {
      let page = try ledger.read { (view) throws(LedgerProblem) in
        try view.events(after: after, of: nil, limit: Self.page)
      }
      for event in page where event.sequence <= head.sequence {
        guard try take(event) else { return }
      }
      guard let last = page.last else { return }
      after = last.sequence
    }
  }

  private static let page = 1000
}
