package import Quantities

/// What a vendor asks for before it sends invoices, and how purchases are counted.
package struct InvoicingRules: Sendable, Hashable {
  /// The rule that decides whether to ask.
  package let deciding: InvoicingRule
  /// What must be bought in each month.
  package let threshold: Dollars
  /// In how many months in a row.
  package let months: Int
  /// What the anticipated spend must be above, by the newer text.
  package let anticipatedSpend: Dollars
  /// Where it is this month already, or still.
  package let offset: UTCOffset
  /// The tax that recorded dollars include, on top of what counts.
  package let tax: Share
  /// What a dollar that lies idle costs in a year.
  package let capitalCost: Share

  /// The most months in a row that a rule may ask for.
  package static let mostMonths = 24

  /// The rules of the help centre's article.
  package static let standard = InvoicingRules()

  /// Makes rules; what is not given is as the vendor writes it.
  package init(
    deciding: InvoicingRule = .purchases,
    threshold: Dollars = Dollars(cents: 100_000),
    months: Int = 3,
    anticipatedSpend: Dollars = Dollars(cents: 1_000_000),
    offset: UTCOffset = .utc,
    tax: Share = .none,
    capitalCost: Share? = nil
  ) {
    self.deciding = deciding
    self.threshold = threshold
    self.months = max(1, min(Self.mostMonths, months))
    self.anticipatedSpend = anticipatedSpend
    self.offset = offset
    self.tax = tax
    self.capitalCost = capitalCost ?? Self.usualCapitalCost
  }

  private static let usualCapitalCost = Fraction(1, over: 5).flatMap { Share($0) } ?? .none
}
