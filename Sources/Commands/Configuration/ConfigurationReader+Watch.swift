internal import Alerts
internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  private static let watchKeys = [
    "below", "of", "rearm_above", "every", "after_failures", "webhooks", "command",
  ]

  /// Reads what is watched, and who is told.
  mutating func readWatch() throws(ReadingStopped) {
    try readMapping("`watch`", Self.watchKeys) { (self, key) throws(ReadingStopped) in
      switch key {
      case "below": self.configuration.watch.below = try self.thresholds(key)
      case "of": self.configuration.watch.amount = try self.word(key, WatchedAmount.self)
      case "rearm_above": self.configuration.watch.rearmAt = try self.limit(key)
      case "every": self.configuration.watch.every = try self.interval(key)
      case "after_failures": self.configuration.watch.failureLimit = try self.count(key)
      case "webhooks": try self.readWebhooks(key)
      default: self.configuration.watch.command = try self.texts(key)
      }
    }
  }

  private mutating func thresholds(_ key: String) throws(ReadingStopped) -> [Credits] {
    guard reader.enterSequence() else { return try limit(key).map { [$0] } ?? [] }
    var thresholds: [Credits] = []
    while try reader.nextItem() {
      if let threshold = try limit(key) { thresholds.append(threshold) }
    }
    return thresholds
  }

  private mutating func interval(_ key: String) throws(ReadingStopped) -> Age? {
    if reader.node == .scalar, let age = Age(reading: reader.string), WatchInterval.allows(age) {
      return age
    }
    try tell(key, WatchInterval.words)
    return nil
  }

  private mutating func count(_ key: String) throws(ReadingStopped) -> Int? {
    if reader.node == .scalar, let count = try? WholeNumber.reading(reader.string.utf8.span),
      (1...1000).contains(count)
    {
      return Int(count)
    }
    try tell(key, "a whole number from 1 to 1000")
    return nil
  }

  private mutating func readWebhooks(_ key: String) throws(ReadingStopped) {
    guard reader.enterSequence() else { return try tell(key, "a list of webhooks") }
    while try reader.nextItem() {
      if let webhook = try readWebhook() { configuration.watch.webhooks.append(webhook) }
    }
  }

  private mutating func readWebhook() throws(ReadingStopped) -> WebhookSetting? {
    var places: [WebhookSetting.Place] = []
    var format = WebhookFormat.generic
    let place = reader.place
    let errors = reader.findings.count(of: .error)
    try readMapping("a webhook", ["env", "file", "format"]) { (self, key) throws(ReadingStopped) in
      switch key {
      case "env": try self.variable(key).map { places.append(.variable($0)) }
      case "file": try self.path(key).map { places.append(.file($0)) }
      default: format = try self.word(key, WebhookFormat.self) ?? .generic
      }
    }
    guard reader.findings.count(of: .error) == errors else { return nil }
    guard places.count == 1 else {
      reader.findings.add(.webhookWithoutOnePlace(places.count, at: place))
      return nil
    }
    return WebhookSetting(places[0], format)
  }

  private mutating func path(_ key: String) throws(ReadingStopped) -> String? {
    guard reader.node == .scalar, reader.string.contains("://") else { return try text(key) }
    try tell(key, "the path of a file; the address itself is a secret")
    return nil
  }

  private mutating func variable(_ key: String) throws(ReadingStopped) -> String? {
    if reader.node == .scalar, WebhookSetting.isVariable(reader.string) { return reader.string }
    try tell(key, "the name of a variable; the address itself is a secret")
    return nil
  }
}
