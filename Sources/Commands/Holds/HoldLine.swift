internal import Ledgers
internal import Quantities
internal import Reports

/// A hold with what its opening says of it.
struct HoldLine {
  let record: HoldRecord
  let opening: HoldOpening
  let openedAt: Moment
  /// When it ends by the clock on the wall; nil once it has ended.
  let expiresAt: Moment?

  /// Finds all there is to say of a hold.
  init(_ hold: HoldRecord, in view: any LedgerView) throws(LedgerProblem) {
    guard let event = try view.event(numbered: hold.opened),
      case .holdOpened(let opening) = event.entry
    else { throw .damaged("hold \(hold.id) has no opening") }
    record = hold
    self.opening = opening
    openedAt = event.at
    expiresAt = hold.state == .active ? view.moment(at: hold.deadline) : nil
  }

  /// The cells of a table's row.
  var cells: [String] {
    [
      record.id, record.state.rawValue, NumberText.of(record.amount), NumberText.of(record.used),
      expiresAt?.description ?? "", SafeText.of(opening.owner ?? ""),
      SafeText.of(opening.run ?? ""),
    ]
  }

  /// The hold in one line.
  var sentence: String {
    let until = expiresAt.map { ", until \($0)" } ?? ""
    return "\(record.id): \(record.state.rawValue), \(NumberText.of(record.amount)) held, "
      + "\(NumberText.of(record.used)) used\(until)"
  }

  /// Writes the members of an object.
  func write(to writer: inout JSONWriter) {
    writer.member("id", record.id)
    writer.member("state", record.state.rawValue)
    writer.member("credits", textOf: record.amount)
    writer.member("used", textOf: record.used)
    writer.member("remaining", textOf: record.remaining)
    writer.member("version", record.version)
    writer.member("lease_seconds", record.lease / 1000)
    writer.member("opened_at", textOf: openedAt)
    writer.member("expires_at", textOf: expiresAt)
    writer.member("owner", opening.owner)
    writer.member("run", opening.run)
    writer.member("plans", texts: opening.plans)
    writer.member("digest", opening.digest)
  }
}
