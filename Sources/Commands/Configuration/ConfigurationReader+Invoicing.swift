internal import Invoicing
internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  private static let invoicingKeys = [
    "rule", "threshold", "months", "anticipated_spend", "time_zone", "tax", "capital_cost",
  ]

  /// Reads when manual invoicing can be asked for.
  mutating func readInvoicing() throws(ReadingStopped) {
    configuration.invoicing.isGiven = true
    try readMapping("`invoicing`", Self.invoicingKeys) { (self, key) throws(ReadingStopped) in
      switch key {
      case "rule": self.configuration.invoicing.rule = try self.word(key, InvoicingRule.self)
      case "threshold": self.configuration.invoicing.threshold = try self.dollars(key)
      case "months": self.configuration.invoicing.months = try self.months(key)
      case "anticipated_spend":
        self.configuration.invoicing.anticipatedSpend = try self.dollars(key)
      case "time_zone": self.configuration.invoicing.offset = try self.offset(key)
      case "tax": self.configuration.invoicing.tax = try self.share(key)
      default: self.configuration.invoicing.capitalCost = try self.share(key)
      }
    }
  }

  mutating func dollars(_ key: String) throws(ReadingStopped) -> Dollars? {
    if reader.node == .scalar, let dollars = Dollars(amount: reader.string), dollars > .zero {
      return dollars
    }
    try tell(key, "an amount of dollars above 0, in plain figures and whole cents")
    return nil
  }

  private mutating func months(_ key: String) throws(ReadingStopped) -> Int? {
    let most = Int64(InvoicingRules.mostMonths)
    if reader.node == .scalar, let months = try? WholeNumber.reading(reader.string.utf8.span),
      (1...most).contains(months)
    {
      return Int(months)
    }
    try tell(key, "a whole number of months from 1 to \(most)")
    return nil
  }

  private mutating func offset(_ key: String) throws(ReadingStopped) -> UTCOffset? {
    if reader.node == .scalar, let offset = UTCOffset(reading: reader.string) { return offset }
    try tell(key, "`UTC`, or how far ahead of it the clocks are, such as `+02:00`")
    return nil
  }
}
