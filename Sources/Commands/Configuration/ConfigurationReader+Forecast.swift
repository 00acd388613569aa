internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  /// Reads how sure forecasts are to be.
  mutating func readForecast() throws(ReadingStopped) {
    try readMapping("`forecast`", ["confidence"]) { (self, key) throws(ReadingStopped) in
      if self.reader.node == .scalar, let share = Confidence.reading(self.reader.string) {
        self.configuration.confidence = share
      } else {
        try self.tell(key, Confidence.expectation)
      }
    }
  }

  /// Reads a key by which a purchase is decided.
  mutating func readRefillAim(_ key: String) throws(ReadingStopped) {
    switch key {
    case "cover": configuration.refill.cover = try days(key)
    case "horizon": configuration.refill.horizon = try days(key)
    case "budget": configuration.refill.budget = try dollars(key)
    case "stop_cost": configuration.refill.stopCost = try dollars(key)
    case "capital_cost": configuration.refill.capitalCost = try percentage(key)
    default: configuration.refill.lossRisk = try percentage(key)
    }
  }

  private mutating func dollars(_ key: String) throws(ReadingStopped) -> Dollars? {
    if reader.node == .scalar, let dollars = Dollars(amount: reader.string), dollars.cents > 0 {
      return dollars
    }
    try tell(key, "an amount of dollars above 0, in plain figures")
    return nil
  }

  private mutating func percentage(_ key: String) throws(ReadingStopped) -> Share? {
    if reader.node == .scalar, let share = Share(readingPercent: reader.text) { return share }
    try tell(key, "a share such as `20%`")
    return nil
  }
}
