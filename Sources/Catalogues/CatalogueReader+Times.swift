import Diagnostics
import Quantities
import YAMLReading

extension CatalogueReader {
  /// Reads how long a call of a model takes.
  mutating func latency() throws(ReadingStopped) -> CallLatency? {
    let place = yaml.place
    var draft = LatencyDraft()
    let isThere = try eachKey(of: "latency", "`seconds` and `source`") {
      (reader, key) throws(ReadingStopped) in
      guard let known = LatencyDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: LatencyDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      draft.keys.insert(known)
      switch known {
      case .seconds: draft.milliseconds = try reader.milliseconds(key.text)
      case .pollEvery: draft.interval = try reader.time(key.text)
      case .keptFor: draft.kept = try reader.time(key.text)
      case .source: draft.source = try reader.text(key.text)?.text
      }
    }
    return isThere ? latency(draft, at: place) : nil
  }

  private mutating func latency(_ draft: LatencyDraft, at place: Place) -> CallLatency? {
    var needed: [LatencyDraft.Key] = [.seconds, .source]
    if draft.keys.contains(.keptFor) { needed.append(.pollEvery) }
    for key in needed where !draft.keys.contains(key) {
      tell(.missingCatalogueKey(key.rawValue, of: "the latency", at: place))
    }
    guard let milliseconds = draft.milliseconds, let source = draft.source else { return nil }
    let polling = draft.interval.map { CallLatency.Polling(interval: $0, kept: draft.kept) }
    return CallLatency(milliseconds: milliseconds, polling: polling, source: source)
  }

  /// Reads how many requests the provider takes.
  mutating func requestLimit() throws(ReadingStopped) -> RequestLimit? {
    let place = yaml.place
    var draft = RequestLimitDraft()
    let isThere = try eachKey(of: "request_limit", "`requests`, `within` and `source`") {
      (reader, key) throws(ReadingStopped) in
      guard let known = RequestLimitDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: RequestLimitDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      draft.keys.insert(known)
      switch known {
      case .requests: draft.requests = try reader.requests(key.text)
      case .within: draft.window = try reader.time(key.text)
      case .timeout: draft.timeout = try reader.time(key.text)
      case .source: draft.source = try reader.text(key.text)?.text
      }
    }
    return isThere ? requestLimit(draft, at: place) : nil
  }

  private mutating func requestLimit(_ draft: RequestLimitDraft, at place: Place) -> RequestLimit? {
    for key in [.requests, .within, .source] as [RequestLimitDraft.Key]
    where !draft.keys.contains(key) {
      tell(.missingCatalogueKey(key.rawValue, of: "the request limit", at: place))
    }
    guard let requests = draft.requests, let window = draft.window, let source = draft.source else {
      return nil
    }
    return RequestLimit(requests: requests, window: window, timeout: draft.timeout, source: source)
  }

  /// Reads a time in whole units, above none.
  private mutating func time(_ key: String) throws(ReadingStopped) -> Age? {
    guard let written = try scalar(key) else { return nil }
    if let age = Age(reading: written.text), age.seconds > 0 { return age }
    tell(
      .badCatalogueValue(
        key,
        takes: "a time above zero",
        at: yaml.place,
        help: "write it as `10s`, `30m` or `24h`"
      )
    )
    return nil
  }

  /// Reads seconds with their parts, up to a day, as milliseconds.
  private mutating func milliseconds(_ key: String) throws(ReadingStopped) -> Int64? {
    guard let written = try scalar(key) else { return nil }
    let number = (try? ExactDecimal(reading: written.text))?.fraction
    let milliseconds = number?.multiplied(by: Fraction(1000))?.roundedUp
    if let milliseconds, (1...86_400_000).contains(milliseconds) { return Int64(milliseconds) }
    tell(
      .badCatalogueValue(
        key,
        takes: "a number of seconds above zero and up to a day",
        at: yaml.place,
        help: "write it as `8.2`"
      )
    )
    return nil
  }

  private mutating func requests(_ key: String) throws(ReadingStopped) -> Int? {
    guard let written = try scalar(key) else { return nil }
    let number = try? WholeNumber.reading(written.text.utf8.span)
    if let number, (1...1_000_000).contains(number) { return Int(number) }
    tell(.badCatalogueValue(key, takes: "a whole number from 1 to 1000000", at: yaml.place))
    return nil
  }
}
