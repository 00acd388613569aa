internal import Ledgers
internal import Quantities

extension Journal {
  /// Outputs that were made: without a hold they cost at once, under one they wait for its end.
  mutating func used(_ entry: UsageEntry) -> [Posting] {
    let target = Self.expenses(of: entry)
    guard let name = entry.hold else { return moved(entry.credits.negated, from: target) }
    guard holds[name] != nil else {
      // The hold has ended, and all of it is posted: now it is known for what.
      let other = JournalNames.expenses(entry.owner, JournalNames.unattributed)
      return [Posting(target, entry.credits), Posting(other, entry.credits.negated)]
    }
    holds[name]?.usage.append((target, entry.credits))
    return []
  }

  /// What becomes of a hold.
  mutating func changed(_ entry: LedgerEntry) -> [Posting] {
    guard let name = entry.hold, var hold = holds[name] else { return [] }
    let charge: Credits
    switch entry {
    case .holdProgressed(let progress):
      charge = progress.used.less(hold.posted)
      hold.posted = progress.used
      hold.remaining = hold.remaining.less(charge)
      holds[name] = hold
      balance = balance.less(charge)
      return [
        Posting(names.held(of: account), charge.negated),
        Posting(JournalNames.expenses(hold.owner, JournalNames.unattributed), charge),
      ]
    case .holdSettled(let settlement):
      charge = (settlement.total ?? settlement.used).less(hold.posted)
      return ended(name, hold, charge, isKnown: settlement.basis.isKnown)
    case .holdExpired: return ended(name, hold, hold.remaining, isKnown: false)
    case .holdVoided: return ended(name, hold, .zero, isKnown: true)
    case .reading, .purchase, .adjustment, .correction, .holdOpened, .holdRenewed, .usage, .alert,
      .forecast:
      return []
    }
  }

  /// A hold ends: what is used is posted to what it was used for, and the rest is free again.
  private mutating func ended(
    _ name: String,
    _ hold: JournalHold,
    _ charge: Credits,
    isKnown: Bool
  ) -> [Posting] {
    holds[name] = nil
    balance = balance.less(charge)
    var rest = charge
    var postings = [
      Posting(names.held(of: account), hold.remaining.negated),
      Posting(assets, hold.remaining.less(charge)),
    ]
    for usage in hold.usage {
      postings.append(Posting(usage.account, usage.credits))
      rest = rest.less(usage.credits)
    }
    let what = isKnown || rest < .zero ? JournalNames.unattributed : JournalNames.presumed
    return postings + [Posting(JournalNames.expenses(hold.owner, what), rest)]
  }
}
