import Diagnostics
import Quantities
import YAMLReading

extension CatalogueReader {
  /// Tells a finding, once where an alias shows its place again.
  mutating func tell(_ finding: Finding) {
    if told.insert(finding).inserted { yaml.findings.add(finding) }
  }

  /// A collection of one finding.
  func only(_ finding: Finding) -> Findings {
    var result = Findings()
    result.add(finding)
    return result
  }

  /// Tells that a key has no meaning here.
  mutating func tellUnknown(_ key: Written, among known: [String]) {
    tell(.unknownCatalogueKey(key.text, among: known, at: yaml.place(key.range)))
  }

  /// Reads the scalar at hand, or tells that there is none and passes over the value.
  mutating func scalar(_ key: String) throws(ReadingStopped) -> Written? {
    guard yaml.node == .scalar else {
      tell(.badCatalogueValue(key, takes: "a value", at: yaml.place))
      try yaml.skip()
      return nil
    }
    return Written(yaml.string, yaml.range)
  }

  /// Reads a text that is not empty.
  mutating func text(_ key: String) throws(ReadingStopped) -> Written? {
    guard let written = try scalar(key) else { return nil }
    guard !written.text.isEmpty else {
      tell(.badCatalogueValue(key, takes: "a text that is not empty", at: yaml.place))
      return nil
    }
    return written
  }

  /// Reads a name that follows a pattern.
  mutating func identifier(
    _ key: String,
    _ pattern: Identifier
  ) throws(ReadingStopped) -> Written? {
    guard let written = try text(key) else { return nil }
    guard pattern.matches(written.text.utf8.span) else {
      tell(.badCatalogueValue(key, takes: pattern.phrase, at: yaml.place))
      return nil
    }
    return written
  }

  /// Reads a day.
  mutating func day(_ key: String) throws(ReadingStopped) -> (day: Day, range: SourceRange)? {
    guard let written = try scalar(key) else { return nil }
    guard let day = Day(reading: written.text) else {
      tell(
        .badCatalogueValue(
          key,
          takes: "a day of the calendar",
          at: yaml.place,
          help: "write it as `2026-12-01`"
        )
      )
      return nil
    }
    return (day, written.range)
  }

  /// Reads `true` or `false`.
  mutating func truth(_ key: String) throws(ReadingStopped) -> Bool? {
    guard let written = try scalar(key) else { return nil }
    switch written.text {
    case "true": return true
    case "false": return false
    default:
      tell(.badCatalogueValue(key, takes: "`true` or `false`", at: yaml.place))
      return nil
    }
  }

  /// Reads one of some words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    of type: Word.Type
  ) throws(ReadingStopped) -> Word? {
    guard let written = try scalar(key) else { return nil }
    if let word = Word(rawValue: written.text) { return word }
    tell(
      .unknownCatalogueWord(
        written.text,
        for: key,
        among: Word.allCases.map(\.rawValue),
        at: yaml.place
      )
    )
    return nil
  }

  /// Reads the price of one credit.
  mutating func creditPrice(_ key: String) throws(ReadingStopped) -> Fraction? {
    guard let written = try scalar(key) else { return nil }
    let price = (try? ExactDecimal(reading: written.text))?.fraction
    guard let price, price > Fraction(0) else {
      tell(
        .badCatalogueValue(
          key,
          takes: "an amount above zero",
          at: yaml.place,
          help: "write it as `\"0.01\"`"
        )
      )
      return nil
    }
    return price
  }

  /// Reads the address of a page.
  mutating func address(_ key: String) throws(ReadingStopped) -> String? {
    guard let written = try scalar(key) else { return nil }
    let isPlain = written.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard written.text.hasPrefix("https://"), isPlain else {
      tell(.badCatalogueValue(key, takes: "an address that begins with `https://`", at: yaml.place))
      return nil
    }
    return written.text
  }

  /// Reads a list item by item, or tells that there is none and passes over the value.
  mutating func eachItem(
    of key: String,
    _ expected: String,
    _ read: (inout CatalogueReader) throws(ReadingStopped) -> Void
  ) throws(ReadingStopped) {
    guard yaml.enterSequence() else {
      tell(.badCatalogueValue(key, takes: expected, at: yaml.place))
      return try yaml.skip()
    }
    while try yaml.nextItem() { try read(&self) }
  }

  /// Reads a list of texts.
  mutating func texts(_ key: String) throws(ReadingStopped) -> [Written] {
    var result: [Written] = []
    try eachItem(of: key, "a list") { (reader) throws(ReadingStopped) in
      if let item = try reader.text(key) { result.append(item) }
    }
    return result
  }

  /// Reads a mapping key by key; or tells that there is none, passes over the value, answers false.
  @discardableResult mutating func eachKey(
    of owner: String,
    _ expected: String,
    _ read: (inout CatalogueReader, Written) throws(ReadingStopped) -> Void
  ) throws(ReadingStopped) -> Bool {
    guard yaml.enterMapping() else {
      tell(.badCatalogueValue(owner, takes: expected, at: yaml.place))
      try yaml.skip()
      return false
    }
    while try yaml.nextKey() {
      let key = Written(yaml.string, yaml.range)
      try yaml.nextValue()
      try read(&self, key)
    }
    return true
  }
}
