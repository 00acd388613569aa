internal import Ledgers
internal import Quantities

extension Journal {
  /// What an event moves.
  mutating func postings(of event: LedgerEvent, _ original: LedgerEvent?) -> [Posting] {
    switch event.entry {
    case .reading(let entry): return read(entry)
    case .purchase(let entry):
      return bought(Counted(credits: entry.credits, cents: entry.cents), sign: 1)
    case .adjustment(let entry):
      return moved(entry.credits, from: JournalNames.adjustments)
    case .correction(let entry): return corrected(entry, original)
    case .usage(let entry): return used(entry)
    case .holdOpened(let entry):
      holds[entry.hold] = JournalHold(owner: entry.owner, remaining: entry.amount)
      return [
        Posting(assets, entry.amount.negated), Posting(names.held(of: account), entry.amount),
      ]
    case .holdProgressed, .holdSettled, .holdVoided, .holdExpired: return changed(event.entry)
    case .holdRenewed, .alert, .forecast: return []
    }
  }

  var assets: String { names.assets(of: account) }

  /// A balance that is believed: what it does not explain first, then that it is so.
  private mutating func read(_ entry: ReadingEntry) -> [Posting] {
    guard entry.source == ReadingEntry.live, entry.trust.isBelieved else { return [] }
    let difference = entry.credits.less(balance)
    let other = isOpened ? JournalNames.unexplained : JournalNames.opening
    isOpened = true
    return moved(difference, from: other) + [Posting(assets, .zero, balance: entry.credits)]
  }

  /// Credits that come to the account.
  mutating func moved(_ credits: Credits, from other: String) -> [Posting] {
    balance = balance.plus(credits)
    return [Posting(assets, credits), Posting(other, credits.negated)]
  }

  /// Credits that were bought, or taken back where the sign is -1.
  mutating func bought(_ count: Counted, sign: Int64) -> [Posting] {
    let credits = sign > 0 ? count.credits : count.credits.negated
    guard let cents = count.cents, cents > 0 else {
      return moved(credits, from: JournalNames.purchases)
    }
    guard credits != .zero else {
      return [
        Posting(JournalNames.unreceived, .cents(sign * cents)),
        Posting(JournalNames.payments, .cents(-sign * cents)),
      ]
    }
    balance = balance.plus(credits)
    return [
      Posting(assets, .bought(credits, cents: cents)),
      Posting(JournalNames.payments, .cents(-sign * cents)),
    ]
  }

  /// An earlier event is taken back, and what is right put in its place.
  private mutating func corrected(_ entry: CorrectionEntry, _ original: LedgerEvent?) -> [Posting] {
    var count = counts[entry.event] ?? Counted(credits: entry.before, cents: original?.entry.cents)
    let before = count
    count.credits = entry.after
    count.cents = entry.cents ?? count.cents
    counts[entry.event] = count
    switch original?.entry {
    case .purchase: return bought(before, sign: -1) + bought(count, sign: 1)
    case .usage(let usage):
      let change = count.credits.less(before.credits)
      return moved(change.negated, from: Self.expenses(of: usage))
    case .adjustment, .reading, .correction, .holdOpened, .holdRenewed, .holdProgressed,
      .holdSettled, .holdVoided, .holdExpired, .alert, .forecast, nil:
      return moved(count.credits.less(before.credits), from: JournalNames.adjustments)
    }
  }

  /// The account that a usage is posted to.
  static func expenses(of usage: UsageEntry) -> String {
    JournalNames.expenses(usage.owner, usage.model ?? JournalNames.unattributed)
  }
}

extension LedgerEntry {
  /// The cents of a purchase.
  fileprivate var cents: Int64? {
    guard case .purchase(let entry) = self else { return nil }
    return entry.cents
  }
}

extension Credits {
  /// The same amount the other way.
  var negated: Credits { Credits(millionths: -millionths) }

  /// A sum; amounts of a ledger are far too small for one that does not fit.
  func plus(_ other: Credits) -> Credits { adding(other) ?? self }

  /// A difference, of which the same is true.
  func less(_ other: Credits) -> Credits { subtracting(other) ?? self }
}
