package import Quantities

/// The latest of an account's history, oldest first, with what was held meanwhile.
package struct BalanceHistory: Sendable {
  /// What was held from a moment on.
  package struct Held: Sendable, Hashable {
    /// From when on.
    package let moment: Moment
    /// What open holds might still use.
    package let credits: Credits
  }

  /// The records, in the order of time.
  package let records: [BalanceRecord]
  /// What was held, where it changed; empty where nothing was, or there were too many changes.
  package let held: [Held]
  /// Whether there are earlier records, which are not listed.
  package let hasEarlier: Bool

  /// The believed readings of the account itself.
  package var trusted: [BalanceRecord] { records.filter(\.isTrusted) }

  /// Makes a history; what changed from one believed reading to the next is counted here.
  init(_ records: [BalanceRecord], held: [Held], hasEarlier: Bool) {
    var last: Credits?
    self.records = records.sorted { ($0.moment, $0.sequence) < ($1.moment, $1.sequence) }
      .map { record in
        guard record.isTrusted, let balance = record.balance else { return record }
        defer { last = balance }
        return last.map { record.changed(from: $0) } ?? record
      }
    self.held = held
    self.hasEarlier = hasEarlier
  }
}
