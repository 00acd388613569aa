internal import Books
internal import Ledgers
internal import Reports

/// Checks all accounts of a ledger.
struct LedgerCheck {
  let desk: LedgerDesk
  let progress: ProgressLine

  /// What is found; a head that was kept is one of the account of the settings.
  func page(keptHead: LedgerHead?) throws(Failure) -> CheckPage {
    try page(of: try desk.access.ledger(), keptHead: keptHead)
  }

  /// What is found in another file.
  func page(of place: String) throws(Failure) -> CheckPage {
    try page(of: try desk.access.ledger(at: place), keptHead: nil)
  }

  private func page(of ledger: Ledger, keptHead: LedgerHead?) throws(Failure) -> CheckPage {
    var store = faults { () throws(LedgerProblem) in try ledger.store.faults() }
    var names: [String] = []
    store += faults { () throws(LedgerProblem) in
      names = try ledger.store.accounts()
      return []
    }
    let own = desk.settings.account.value
    if !names.contains(own), keptHead != nil || names.isEmpty { names.append(own) }
    var accounts: [AccountCheck] = []
    for name in names {
      accounts.append(try check(ledger.sibling(name), keptHead: name == own ? keptHead : nil))
    }
    progress.clear()
    return CheckPage(accounts: accounts, store: store)
  }

  private func check(_ ledger: Ledger, keptHead: LedgerHead?) throws(Failure) -> AccountCheck {
    let audit = try desk.told { () throws(LedgerProblem) in
      try ledger.audit { sequence in
        progress.show("checking account \(SafeText.of(ledger.account)): event \(sequence)")
      }
    }
    guard let keptHead else { return AccountCheck(audit, keptHead: nil) }
    let standing = try? ledger.read { (view) throws(LedgerProblem) in
      try view.standing(of: keptHead)
    }
    return AccountCheck(audit, keptHead: standing ?? .changed(keptHead))
  }

  /// What a look at the store finds, or what keeps it from looking.
  private func faults(_ look: () throws(LedgerProblem) -> [String]) -> [String] {
    do throws(LedgerProblem) {
      return try look()
    } catch {
      return [error.message]
    }
  }
}
