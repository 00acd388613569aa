package import Ledgers
internal import Quantities
internal import Reports

/// Writes the events of an account as a journal of hledger, by double entry.
///
/// Transactions have the day of the ledger's time, which never goes back, so that balances hold in hledger's order; the
/// day that somebody named is a tag. A balance that was read and believed is asserted. What it does not explain
/// goes to an account of its own before.
package struct Journal: Sendable {
  let names: JournalNames
  let account: String
  /// The holds that hold, by name.
  var holds: [String: JournalHold] = [:]
  /// What corrected events count for, by name.
  var counts: [String: Counted] = [:]
  /// What the account has by the journal, held or free.
  var balance = Credits.zero
  /// Whether a balance was read before.
  var isOpened = false

  /// Begins with an account's first event.
  package init(account: String, names: JournalNames) {
    self.account = account
    self.names = names
  }

  /// What stands before all transactions.
  package static let heading = """
    ; written by creditcast ledger export
    decimal-mark .
    commodity 1000.000000 CR
    commodity $1000.00

    """

  /// What stands before an account's transactions.
  package func heading(upTo head: LedgerHead) -> String {
    "\n; account \(JournalText.description(account)), up to event \(head)\n"
  }

  /// The transaction of an event, or a remark about it; `original` is the event that a correction is about.
  package mutating func text(of event: LedgerEvent, original: LedgerEvent?) -> String {
    let postings = postings(of: event, original).filter { !$0.isIdle }
    guard !postings.isEmpty else { return remark(on: event) }
    var text = "\n\(Self.day(of: event)) \(Self.title(of: event))\n"
    text += "    ; seq:\(event.sequence), event:\(JournalText.segment(event.id))"
    if let day = event.entry.day { text += ", on:\(day)" }
    text += "\n"
    for posting in postings { text += posting.line }
    return text
  }

  private static func day(of event: LedgerEvent) -> Day {
    StoreClock(wall: event.time.milliseconds, boot: "", uptime: 0).moment.day
  }

  private static func title(of event: LedgerEvent) -> String {
    JournalText.description("\(event.entry.kind.rawValue): \(event.entry.words)")
  }

  /// What is told of an event that moves nothing; nothing for most.
  private func remark(on event: LedgerEvent) -> String {
    guard case .reading(let reading) = event.entry else { return "" }
    let why =
      reading.source == ReadingEntry.live
      ? "is not believed: \(reading.trust.rawValue)" : "was not read from the account itself"
    return
      "\n; \(Self.day(of: event)) event \(event.sequence), a balance of \(reading.credits) CR, \(why)\n"
  }
}
