package import Quantities

/// What credits cost at list price, and in what amounts they are sold.
package struct CreditTariff: Sendable, Hashable {
  /// What one credit costs, in dollars.
  package let price: Fraction
  /// The smallest purchase.
  package let minimum: Credits
  /// What purchases grow by.
  package let increment: Credits

  /// Makes a tariff.
  package init(price: Fraction, minimum: Credits, increment: Credits) {
    self.price = price
    self.minimum = minimum
    self.increment = increment
  }

  /// What credits cost, rounded down to a cent; nil where it cannot be counted.
  package func dollars(of credits: Credits) -> Dollars? {
    guard
      let cents = credits.fraction?.multiplied(by: price)?.multiplied(by: Fraction(100)),
      let whole = Int64(exactly: cents.roundedDown)
    else { return nil }
    return Dollars(cents: whole)
  }

  /// The smallest purchase that is not below an amount; nothing where nothing is needed.
  package func purchase(ofAtLeast credits: Credits) -> Credits? {
    guard credits > .zero else { return .zero }
    guard credits > minimum else { return minimum }
    let above = credits.millionths - minimum.millionths
    let size = max(1, increment.millionths)
    let steps = above / size + (above % size > 0 ? 1 : 0)
    let (growth, overflow) = steps.multipliedReportingOverflow(by: size)
    return overflow ? nil : minimum.adding(Credits(millionths: growth))
  }

  /// The smallest purchase that costs at least so many dollars; nothing for none.
  package func purchase(costing dollars: Dollars) -> Credits? {
    guard dollars > .zero else { return .zero }
    guard let amount = Fraction(Int128(dollars.cents), over: 100)?.divided(by: price),
      let credits = Credits(roundingUp: amount)
    else { return nil }
    return purchase(ofAtLeast: credits)
  }
}
