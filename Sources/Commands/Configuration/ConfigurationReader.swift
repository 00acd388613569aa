internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// Reads a configuration file and collects all that is wrong with it.
struct ConfigurationReader: ~Copyable {
  var reader: YAMLReader
  var configuration: Configuration

  /// Reads a file; where `findings` has errors the configuration is not to be used.
  static func read(
    _ source: SourceFile
  ) throws(SourceProblem) -> (configuration: Configuration, findings: Findings) {
    let stream = try source.open(limit: 1 << 20)
    var reader = ConfigurationReader(source, stream: stream)
    do throws(ReadingStopped) {
      try reader.readFile()
    } catch {}
    return (reader.configuration, reader.reader.findings)
  }

  private init(_ source: SourceFile, stream: consuming ByteStream) {
    reader = YAMLReader(source, stream: stream)
    configuration = Configuration(file: source.name)
  }

  private mutating func readFile() throws(ReadingStopped) {
    guard try reader.nextDocument(), reader.node != .null else { return }
    let known = [
      "account", "accounts", "balance", "refill", "prices", "policies", "watch", "ledger", "holds",
      "invoicing", "approvals", "forecast",
    ]
    try readMapping("a configuration", known) { (self, key) throws(ReadingStopped) in
      switch key {
      case "account": self.configuration.account = try self.text(key)
      case "accounts": try self.readAccounts()
      case "refill": try self.readRefill()
      case "forecast": try self.readForecast()
      case "balance": try self.readBalance()
      case "prices": try self.readPrices()
      case "policies": try self.readPolicies()
      case "holds": try self.readHolds()
      case "watch": try self.readWatch()
      case "invoicing": try self.readInvoicing()
      case "approvals": try self.readApprovals()
      default: self.configuration.ledger = try self.text(key)
      }
    }
    if try reader.nextDocument() {
      reader.findings.add(
        .badSetting("---", expected: "absent: a configuration is one document", at: reader.place)
      )
    }
  }

  private mutating func readAccounts() throws(ReadingStopped) {
    guard reader.enterMapping() else { return try tell("accounts", "a mapping of accounts") }
    while try reader.nextKey() {
      let name = reader.string
      let place = reader.place
      try reader.nextValue()
      try readAccount(name, at: place)
    }
  }

  private mutating func readAccount(_ name: String, at place: Place) throws(ReadingStopped) {
    let known = ["provider", "key_file", "key_env", "organization", "reserve"]
    var account = Configuration.Account()
    try readMapping("account `\(name)`", known) { (self, key) throws(ReadingStopped) in
      switch key {
      case "provider": account.provider = try self.provider()
      case "key_file": account.keyFile = try self.text(key)
      case "key_env": account.keyVariable = try self.text(key)
      case "organization": account.organization = try self.text(key)
      default: account.reserve = try self.credits(key, isZeroAllowed: true)
      }
    }
    if account.keyFile != nil, account.keyVariable != nil {
      reader.findings.add(.twoKeys(account: name, at: place))
    }
    configuration.accounts[name] = account
  }

  private mutating func readBalance() throws(ReadingStopped) {
    try readMapping("`balance`", ["max_age"]) { (self, key) throws(ReadingStopped) in
      self.configuration.maximumBalanceAge = try self.age(key)
    }
  }

  private mutating func readHolds() throws(ReadingStopped) {
    let known = ["lease", "lag_window", "max_age", "tolerance"]
    try readMapping("`holds`", known) { (self, key) throws(ReadingStopped) in
      switch key {
      case "lease": self.configuration.holds.lease = try self.age(key)
      case "lag_window": self.configuration.holds.lagWindow = try self.age(key)
      case "max_age": self.configuration.holds.maximumAge = try self.age(key)
      default: self.configuration.holds.tolerance = try self.credits(key, isZeroAllowed: true)
      }
    }
  }

  private mutating func readPrices() throws(ReadingStopped) {
    try readMapping("`prices`", ["max_age", "files"]) { (self, key) throws(ReadingStopped) in
      if key == "max_age" {
        self.configuration.maximumPriceAge = try self.days(key)
      } else {
        self.configuration.priceFiles = try self.texts(key)
      }
    }
  }

  /// Reads a mapping and hands over each key that is known, with the reader at its value.
  mutating func readMapping(
    _ whole: String,
    _ known: [String],
    _ read: (inout Self, String) throws(ReadingStopped) -> Void
  ) throws(ReadingStopped) {
    guard reader.enterMapping() else { return try tell(whole, "a mapping") }
    while try reader.nextKey() {
      let (key, place) = (reader.string, reader.place)
      try reader.nextValue()
      if known.contains(key) {
        try read(&self, key)
      } else {
        reader.findings.add(.unknownSetting(key, in: whole, among: known, at: place))
        try reader.skip()
      }
    }
  }

  mutating func text(_ key: String) throws(ReadingStopped) -> String? {
    guard reader.node == .scalar, !reader.text.isEmpty else {
      try tell(key, "a text")
      return nil
    }
    return reader.string
  }

  mutating func texts(_ key: String) throws(ReadingStopped) -> [String] {
    guard reader.enterSequence() else { return try text(key).map { [$0] } ?? [] }
    var texts: [String] = []
    while try reader.nextItem() {
      if let text = try text(key) { texts.append(text) }
    }
    return texts
  }

  private mutating func provider() throws(ReadingStopped) -> String? {
    let text = try text("provider")
    if let text, text != "stability" {
      reader.findings.add(.badSetting("provider", expected: "`stability`", at: reader.place))
    }
    return text
  }

  mutating func credits(
    _ key: String,
    isZeroAllowed: Bool = false
  ) throws(ReadingStopped) -> Credits? {
    if reader.node == .scalar, let credits = Credits(amount: reader.string),
      credits > .zero || (isZeroAllowed && credits == .zero)
    {
      return credits
    }
    let least = isZeroAllowed ? "at least 0" : "above 0"
    try tell(key, "an amount of credits \(least), in plain figures")
    return nil
  }

  mutating func age(_ key: String) throws(ReadingStopped) -> Age? {
    if reader.node == .scalar, let age = Age(reading: reader.string) { return age }
    try tell(key, "a time such as `24h` or `90m`")
    return nil
  }

  mutating func days(_ key: String) throws(ReadingStopped) -> Int? {
    if reader.node == .scalar, let days = DayCount.reading(reader.string) { return days }
    try tell(key, "a number of days such as `180d`")
    return nil
  }

  mutating func tell(_ key: String, _ expected: String) throws(ReadingStopped) {
    reader.findings.add(.badSetting(key, expected: expected, at: reader.place))
    try reader.skip()
  }
}
