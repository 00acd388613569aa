import Invoicing
import LedgerSupport
import Ledgers
import Quantities
import Testing

/// What a ledger holds on some day, and where the account stands by it; worked out by hand.
struct InvoicingCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// `buy DAY $AMOUNT`, `buy DAY CREDITS`, `buy DAY CREDITS=$AMOUNT`, `correct N …`, `retract N`, `adjust DAY CREDITS`;
  /// parted by semicolons.
  let ledger: String
  /// A day, or a moment in UTC.
  let now: String
  let rules: InvoicingRules
  /// The streak, this month, what was bought in it, what is missing, the days left, and how the month stands.
  let expected: String

  var testDescription: String { name }

  init(
    _ name: String,
    _ ledger: String,
    now: String,
    zone: String = "UTC",
    threshold: Int64 = 1000,
    months: Int = 3,
    tax: Int64 = 0,
    _ expected: String
  ) {
    self.name = name
    self.ledger = ledger
    self.now = now
    self.expected = expected
    rules = InvoicingRules(
      threshold: Dollars(cents: threshold * 100),
      months: months,
      offset: UTCOffset(reading: zone) ?? .utc,
      tax: Fraction(Int128(tax), over: 100).flatMap { Share($0) } ?? .none
    )
  }

  static let tariff = CreditTariff(
    price: Fraction(1, over: 100) ?? Fraction(0),
    minimum: Credits(whole: 1000),
    increment: Credits(whole: 100)
  )

  /// The standing that comes of it.
  var standing: InvoicingStanding? {
    var book = PurchaseBook(tariff: Self.tariff, tax: rules.tax)
    for event in events { book.take(event) }
    guard let purchases = book.purchases, let today else { return nil }
    return InvoicingStanding(purchases, on: today, by: rules)
  }

  /// The standing as the table spells it.
  var told: String? {
    standing.map { standing in
      let (streak, month) = (standing.streak, standing.current)
      return
        "\(streak.length)/\(streak.needed) \(month.month) \(month.dollars) -\(month.missing)"
        + " \(standing.daysLeft)d \(month.outcome.rawValue)"
    }
  }

  private var today: Day? {
    Day(reading: now) ?? Moment(reading: now).map { rules.offset.day(at: $0) }
  }

  private var events: [LedgerEvent] {
    let words = ledger.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    return words.enumerated().map { index, words in event(Int64(index + 1), words) }
  }

  private func event(_ number: Int64, _ words: [String]) -> LedgerEvent {
    let entry: LedgerEntry =
      switch words[0] {
      case "buy":
        .purchase(
          PurchaseEntry(
            credits: Self.credits(words[2]),
            cents: Self.cents(words[2]),
            day: Self.day(words[1]),
            reference: nil,
            buyer: nil,
            note: nil
          )
        )
      case "adjust":
        .adjustment(
          AdjustmentEntry(
            credits: Credits(reading: words[2]) ?? .zero,
            day: Self.day(words[1]),
            reason: "r",
            author: nil
          )
        )
      default:
        .correction(
          CorrectionEntry(
            event: "e\(words[1])",
            kind: .purchase,
            before: .zero,
            after: words[0] == "retract" ? .zero : Self.credits(words[2]),
            cents: words[0] == "retract" ? nil : Self.cents(words[2]),
            reason: "r",
            author: nil
          )
        )
      }
    let day = words[0] == "buy" ? Self.day(words[1]) : Day(daysSinceEpoch: 20_000)
    return LedgerEvent(
      account: "main",
      sequence: number,
      id: "e\(number)",
      key: nil,
      time: LedgerTime(milliseconds: number),
      at: Moment(startOf: day),
      tool: "0",
      entry: entry,
      digest: ""
    )
  }

  private static func day(_ text: String) -> Day { Day(reading: text) ?? Day(daysSinceEpoch: 0) }

  /// The credits of `100000`, `100000=$900` or `$900`, which are a hundred for each dollar.
  private static func credits(_ text: String) -> Credits {
    let first = String(text.prefix { $0 != "=" })
    guard first.hasPrefix("$") else { return Credits(reading: first) ?? .zero }
    return (cents(first)).map { Credits(whole: $0) } ?? .zero
  }

  private static func cents(_ text: String) -> Int64? {
    guard let sign = text.firstIndex(of: "$") else { return nil }
    return Dollars(amount: String(text[text.index(after: sign)...]))?.cents
  }
}
