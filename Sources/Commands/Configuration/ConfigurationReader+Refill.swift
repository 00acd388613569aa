internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  private static let refillKeys = [
    "minimum", "increment", "purchase_limit", "lead_time", "cover", "horizon", "budget",
    "stop_cost", "capital_cost", "loss_risk",
  ]

  /// Reads how credits are bought, and what a purchase is decided by.
  mutating func readRefill() throws(ReadingStopped) {
    let place = reader.place
    try readMapping("`refill`", Self.refillKeys) { (self, key) throws(ReadingStopped) in
      switch key {
      case "minimum": self.configuration.minimum = try self.credits(key)
      case "increment": self.configuration.increment = try self.credits(key)
      case "purchase_limit": self.configuration.purchaseLimit = try self.credits(key)
      case "lead_time": self.configuration.leadTime = try self.span(key)
      case "cover": self.configuration.refilling.cover = try self.span(key)
      case "horizon": self.configuration.refilling.horizon = try self.span(key)
      case "budget": self.configuration.refilling.budget = try self.dollars(key)
      case "stop_cost": self.configuration.refilling.stopCost = try self.dollars(key)
      case "capital_cost": self.configuration.refilling.capitalCost = try self.share(key)
      default: self.configuration.refilling.lossRisk = try self.share(key)
      }
    }
    if let minimum = configuration.minimum, let limit = configuration.purchaseLimit, limit < minimum
    {
      reader.findings.add(.badSetting("purchase_limit", expected: "at least `minimum`", at: place))
    }
  }

  private mutating func span(_ key: String) throws(ReadingStopped) -> Int? {
    if reader.node == .scalar, let days = RefillSpan.reading(reader.string) { return days }
    try tell(key, RefillSpan.expectation)
    return nil
  }
}
