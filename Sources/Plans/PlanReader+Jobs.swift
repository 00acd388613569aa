internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension PlanReader {
  /// Reads the job whose mapping has been entered.
  mutating func readJob() throws(ReadingStopped) -> Job {
    var draft = JobDraft(range: reader.range, defaults: header.defaults)
    while try reader.nextKey() {
      guard let key = JobKey.spelt(reader.text) else {
        try readSetting(into: &draft)
        continue
      }
      let range = reader.range
      try reader.nextValue()
      try read(key, range, into: &draft)
    }
    check(&draft)
    return draft.job(defaults: header.defaults, assumptions: header.assumptions)
  }

  private mutating func readSetting(into draft: inout JobDraft) throws(ReadingStopped) {
    let name = draft.keep(reader.text)
    let nameRange = reader.range
    try reader.nextValue()
    switch reader.node {
    case .scalar:
      draft.settings.append(
        Setting(
          name: name,
          nameRange: nameRange,
          value: draft.keep(reader.text),
          valueRange: reader.range,
          alias: reader.alias,
          isDefault: false,
          hasComment: reader.hasComment
        )
      )
    case .null:
      addEmptyValue(of: draft.string(name))
      draft.hasErrors = true
    case .mapping, .sequence:
      add(.parameterIsNoScalar(draft.string(name), at: reader.place))
      draft.hasErrors = true
      try reader.skip()
    }
  }

  private mutating func read(
    _ key: JobKey,
    _ keyRange: SourceRange,
    into draft: inout JobDraft
  ) throws(ReadingStopped) {
    switch key {
    case .id: try readID(into: &draft)
    case .model:
      draft.modelRange = reader.range
      if try isScalar("model", expected: "a model's id") { draft.model = draft.keep(reader.text) }
    case .count: draft.count = try readWhole("count", in: JobBounds.count)
    case .priority: draft.priority = try readWhole("priority", in: JobBounds.priority).map(Int.init)
    case .note: _ = try readText("note")
    case .tags: draft.extra.tags = try readTexts("tags")
    case .matrix:
      let errorsBefore = findings.count(of: .error)
      draft.extra.matrix = try readMatrix()
      if findings.count(of: .error) > errorsBefore { draft.hasErrors = true }
    case .forEach:
      let range = reader.range
      if let source = try readText("for_each") {
        draft.extra.source = Job.Text(string: source, range: range)
      } else {
        draft.hasErrors = true
      }
    case .keep:
      draft.extra.keepRange = reader.range
      draft.extra.keep = try readKeep()
    case .assumptions: draft.extra.assumptions = try readAssumptions()
    case .output: draft.extra.output = try readText("output")
    }
  }

  private mutating func readID(into draft: inout JobDraft) throws(ReadingStopped) {
    draft.idRange = reader.range
    guard try isScalar("id", expected: "a text") else { return }
    draft.id = draft.keep(reader.text)
    if !JobID.isValid(reader.text) { add(.badID(reader.string, at: reader.place)) }
  }

  private mutating func addMissingModel(of draft: JobDraft) {
    guard let slip = draft.slip(of: "model") else {
      return add(.missingKey("model", of: "this job", at: reader.place(draft.range)))
    }
    let name = draft.string(slip.name)
    add(.unknownKey(name, in: "this job", at: reader.place(slip.nameRange), among: ["model"]))
  }

  /// Looks at what only the whole job shows.
  private mutating func check(_ draft: inout JobDraft) {
    let place = reader.place(draft.range)
    let hasModel = draft.modelRange != nil || header.defaults.model != nil
    if draft.idRange == nil, !hasModel || draft.slip(of: "id") == nil {
      add(.missingKey("id", of: "this job", at: place))
    }
    if !hasModel, draft.extra.matrix == nil { addMissingModel(of: draft) }
    if let range = draft.extra.keepRange, draft.extra.source == nil {
      add(.keepWithoutSource(at: reader.place(range)))
    }
    guard let matrix = draft.extra.matrix else { return }
    for axis in matrix.axes {
      let isGiven =
        axis.name == "model"
        ? draft.modelRange != nil
        : draft.settings.contains { draft.string($0.name) == axis.name }
      if isGiven { add(.axisAlsoGiven(axis.name, at: reader.place(axis.nameRange))) }
    }
  }
}

/// The ids that jobs may have.
enum JobID {
  /// Whether it is 1 to 128 bytes long, without control characters or blanks at its ends.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard (1...128).contains(text.count) else { return false }
    guard text[0] != 0x20, text[text.count - 1] != 0x20 else { return false }
    for index in text.indices where text[index] < 0x20 || text[index] == 0x7F { return false }
    return true
  }
}
