package import Ledgers
internal import Quantities

extension PurchaseTable {
  /// What would become of each row where there is no ledger yet.
  package var fatesWithoutLedger: [RowFate] {
    fates(recorded: [:]) { _ in nil }
  }

  /// What would become of each row.
  package func fates(in view: any LedgerView) throws(LedgerProblem) -> [RowFate] {
    try fates(recorded: try recordedPurchases(in: view)) { (key) throws(LedgerProblem) in
      try view.event(withKey: key)
    }
  }

  private func fates<Problem: Error>(
    recorded: [String: LedgerEvent],
    keyed: (String) throws(Problem) -> LedgerEvent?
  ) throws(Problem) -> [RowFate] {
    var references: [String: ImportedRow] = [:]
    var lines: [LedgerEntry: Int] = [:]
    var fates: [RowFate] = []
    for row in rows {
      guard let entry = row.entry else {
        fates.append(.wrong(row.faults))
        continue
      }
      if let line = lines[entry] {
        fates.append(.same(line: line))
        continue
      }
      lines[entry] = row.line
      guard let reference = entry.reference else {
        let known = try keyed(entry.importKey.text)
        fates.append(known.map { .known($0) } ?? .new)
        continue
      }
      if let earlier = references[reference] {
        fates.append(.wrong([.referenceTwice(reference, line: earlier.line)]))
        continue
      }
      references[reference] = row
      fates.append(Self.fate(of: entry, reference, recorded[reference]))
    }
    return fates
  }

  /// Adds the rows that are new, all of them or, where one is wrong, none.
  package func record(in ledger: Ledger) throws(LedgerProblem) -> [RowFate] {
    try ledger.change { (edit) throws(LedgerProblem) in
      var fates = try fates(in: edit)
      guard !fates.contains(where: \.isWrong) else { return fates }
      for (index, row) in rows.enumerated() where fates[index] == .new {
        guard let entry = row.entry else { continue }
        let key = entry.reference == nil ? entry.importKey : nil
        fates[index] = .recorded(try ledger.append(entry, key: key, to: &edit))
      }
      return fates
    }
  }

  private static func fate(
    of entry: LedgerEntry,
    _ reference: String,
    _ event: LedgerEvent?
  ) -> RowFate {
    guard let event else { return .new }
    let isSame =
      event.entry.amount == entry.amount
      && (event.entry.dollars == nil || entry.dollars == nil
        || event.entry.dollars == entry.dollars)
    return isSame ? .known(event) : .wrong([.recordedOtherwise(reference, event)])
  }

  /// The first purchase of each reference that the table names.
  private func recordedPurchases(
    in view: any LedgerView
  ) throws(LedgerProblem) -> [String: LedgerEvent] {
    let wanted = Set(rows.compactMap { $0.entry?.reference })
    var found: [String: LedgerEvent] = [:]
    var after: Int64 = 0
    while !wanted.isEmpty {
      let page = try view.events(after: after, of: [.purchase], limit: 1000)
      for event in page {
        if let reference = event.entry.reference, wanted.contains(reference),
          found[reference] == nil
        {
          found[reference] = event
        }
      }
      guard let last = page.last else { break }
      after = last.sequence
    }
    return found
  }
}
