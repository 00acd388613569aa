package import Ledgers
package import Quantities

/// Gathers the purchases of a ledger, whose events are given in order.
package struct PurchaseBook: Sendable {
  private let tariff: CreditTariff
  private let tax: Share
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  private var changes: [Change] = []
  private var changePlaces: [String: Int] = [:]

  /// What is known of a purchase so far.
  private struct Entry {
    let event: String
    let day: Day
    let recordedAt: Moment
    let reference: String?
    var credits: Credits
    var cents: Int64?
    var basis: CountedPurchase.Basis
  }

  /// Credits that went otherwise than by a run.
  package struct Change: Sendable, Hashable {
    /// The day.
    package let day: Day
    /// How many came; below zero where they went.
    package let credits: Credits

    /// Makes a change.
    package init(day: Day, credits: Credits) {
      self.day = day
      self.credits = credits
    }
  }

  /// Begins without events.
  package init(tariff: CreditTariff, tax: Share) {
    self.tariff = tariff
    self.tax = tax
  }

  /// Takes the next event; kinds that have nothing to do with purchases are passed over.
  package mutating func take(_ event: LedgerEvent) {
    switch event.entry {
    case .purchase(let entry): add(entry, event)
    case .adjustment(let entry):
      changePlaces[event.id] = changes.count
      changes.append(Change(day: entry.day, credits: entry.credits))
    case .correction(let entry): correct(entry)
    case .reading, .usage, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided,
      .holdExpired, .alert, .forecast:
      break
    }
  }

  private mutating func add(_ entry: PurchaseEntry, _ event: LedgerEvent) {
    places[event.id] = entries.count
    entries.append(
      Entry(
        event: event.id,
        day: entry.day,
        recordedAt: event.at,
        reference: entry.reference,
        credits: entry.credits,
        cents: entry.cents,
        basis: entry.cents == nil ? .listPrice : .recorded
      )
    )
  }

  private mutating func correct(_ correction: CorrectionEntry) {
    if let place = places[correction.event] {
      let isOther = entries[place].credits != correction.after
      entries[place].credits = correction.after
      if let cents = correction.cents {
        entries[place].cents = cents
        entries[place].basis = .recorded
      } else if isOther, entries[place].cents != nil {
        entries[place].basis = .creditsCorrected
      }
    } else if let place = changePlaces[correction.event] {
      changes[place] = Change(day: changes[place].day, credits: correction.after)
    }
  }

  /// The purchases that stand, in the order in which they were recorded; nil where one cannot be counted.
  package var purchases: [CountedPurchase]? {
    var counted: [CountedPurchase] = []
    for entry in entries where entry.credits > .zero {
      guard let dollars = dollars(of: entry) else { return nil }
      counted.append(
        CountedPurchase(
          event: entry.event,
          day: entry.day,
          recordedAt: entry.recordedAt,
          credits: entry.credits,
          dollars: dollars,
          basis: entry.basis,
          reference: entry.reference
        )
      )
    }
    return counted
  }

  /// Adjustments that took credits away; they count for nothing, as they have no dollars.
  package var takenAway: [Change] { changes.filter { $0.credits < .zero } }

  /// What counts of a purchase: the recorded dollars less the tax in them, else the list price of its credits.
  private func dollars(of entry: Entry) -> Dollars? {
    guard let cents = entry.cents else { return tariff.dollars(of: entry.credits) }
    guard let whole = Fraction(1).adding(tax.fraction),
      let net = Fraction(Int128(cents)).divided(by: whole)
    else { return nil }
    return Int64(exactly: net.roundedDown).map { Dollars(cents: $0) }
  }
}
