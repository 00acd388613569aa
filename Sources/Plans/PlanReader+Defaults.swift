internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension PlanReader {
  /// Reads the value of `defaults`.
  mutating func readDefaults() throws(ReadingStopped) -> Defaults {
    var defaults = Defaults()
    guard reader.enterMapping() else {
      add(.wrongKind("`defaults`", expected: "a mapping of job keys", at: reader.place))
      try reader.skip()
      return defaults
    }
    while try reader.nextKey() {
      let name = value()
      try reader.nextValue()
      if let key = PlanKey(rawValue: String(decoding: name.bytes, as: UTF8.self)),
        key != .assumptions
      {
        add(
          .misplacedKey(
            key.rawValue,
            in: "`defaults`",
            at: reader.place(name.range),
            help: "it belongs to the plan: begin it in the first column"
          )
        )
        try reader.skip()
        continue
      }
      guard let key = jobKeys.key(with: name.bytes.span.fingerprint) else {
        try readSetting(name, into: &defaults)
        continue
      }
      guard key.canBeDefault else {
        add(.notADefault(key.rawValue, at: reader.place(name.range)))
        try reader.skip()
        continue
      }
      try read(key, into: &defaults)
    }
    return defaults
  }

  private mutating func readSetting(
    _ name: Defaults.Value,
    into defaults: inout Defaults
  ) throws(ReadingStopped) {
    let key = String(decoding: name.bytes, as: UTF8.self)
    switch reader.node {
    case .scalar:
      defaults.add(name, value())
      guard defaults.settings.count <= limits.defaults else {
        add(.tooManyDefaults(limit: limits.defaults, at: reader.place(name.range)))
        throw ReadingStopped()
      }
    case .null: addEmptyValue(of: key)
    case .mapping, .sequence:
      add(.parameterIsNoScalar(key, at: reader.place))
      try reader.skip()
    }
  }

  private mutating func read(
    _ key: JobKey,
    into defaults: inout Defaults
  ) throws(ReadingStopped) {
    defaults.keys.insert(JobKeys(key))
    switch key {
    case .model: defaults.model = try isScalar("model", expected: "a model's id") ? value() : nil
    case .count: defaults.count = try readWhole("count", in: JobBounds.count)
    case .priority:
      defaults.priority = try readWhole("priority", in: JobBounds.priority).map(Int.init)
    case .tags: defaults.tags = try readTexts("tags")
    case .output: defaults.output = try readText("output")
    case .keep:
      let range = reader.range
      defaults.keep = try readKeep().map { ($0, range) }
    case .assumptions: defaults.assumptions = try readAssumptions()
    case .note: _ = try readText("note")
    case .id, .matrix, .forEach: break
    }
  }

  /// The scalar that the reader is at, with its place.
  private func value() -> Defaults.Value {
    Defaults.Value(
      bytes: Array(reader.string.utf8),
      range: reader.range,
      alias: reader.alias,
      hasComment: reader.hasComment
    )
  }
}
