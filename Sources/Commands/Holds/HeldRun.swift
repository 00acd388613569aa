internal import Ledgers
internal import Quantities
internal import Reports

/// The hold of a run, and the ledger that it stands in.
struct HeldRun {
  let ledger: Ledger
  let record: HoldRecord
  /// When it ends by the clock on the wall, unless it is renewed.
  let end: Moment
  /// Whether it was granted before, to the same request.
  let isEarlier: Bool

  /// What is held, in a sentence.
  var sentence: String {
    let earlier = isEarlier ? " since earlier" : ""
    return "\(NumberText.of(record.amount)) credits are held\(earlier) as \(record.id) until \(end)"
  }

  /// What reports say of it.
  var granted: GrantedHold {
    GrantedHold(id: record.id, credits: record.amount, expiresAt: end)
  }
}
