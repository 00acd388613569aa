internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension PlanReader {
  /// Moves to the next job of the plan; nil after the last.
  package mutating func nextJob() -> Job? {
    var job = Job()
    return nextJob(&job) ? job : nil
  }

  /// Reads the job whose mapping has been entered over another one.
  mutating func readJob(_ job: inout Job) throws(ReadingStopped) {
    draft.swapLists(with: &job)
    defer { draft.swapLists(with: &job) }
    draft.begin(at: reader.range, under: header.defaults.bytes)
    while try reader.nextPair(&draft.pair, copyingTo: &draft.texts) {
      if let key = jobKeys.key(with: draft.pair.fingerprint) {
        try read(key)
      } else {
        try readSetting()
      }
    }
    check()
    if header.defaults.isThere { draft.lay(under: header.defaults) }
    job.range = draft.range
    job.id = draft.id
    job.idFingerprint = draft.idFingerprint
    job.idRange = draft.idRange ?? draft.range
    job.model = draft.model
    job.modelRange = draft.modelRange ?? draft.range
    job.count = draft.count ?? 1
    job.priority = draft.priority ?? 0
    job.output = draft.output
    job.extras = draft.extra.isThere ? Job.Extras(draft.extra, header) : sharedExtras
    job.keys = draft.keys
    job.inheritedKeys = inheritedKeys
    job.hasErrors = draft.hasErrors
  }

  private mutating func readSetting() throws(ReadingStopped) {
    switch reader.node {
    case .scalar:
      draft.settings.append(
        Setting(
          name: draft.pairKey,
          fingerprint: draft.pair.fingerprint,
          nameRange: draft.pair.keyRange,
          value: draft.pairValue,
          valueRange: reader.range,
          alias: reader.alias,
          isDefault: false,
          hasComment: reader.hasComment
        )
      )
    case .null:
      addEmptyValue(of: draft.string(draft.pairKey))
      draft.hasErrors = true
    case .mapping, .sequence:
      add(.parameterIsNoScalar(draft.string(draft.pairKey), at: reader.place))
      draft.hasErrors = true
      try reader.skip()
    }
  }

  private mutating func read(_ key: JobKey) throws(ReadingStopped) {
    draft.keys.insert(JobKeys(key))
    switch key {
    case .id: try readID()
    case .model:
      draft.modelRange = reader.range
      if try isScalar("model", expected: "a model's id") { draft.model = draft.pairValue }
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
    case .output:
      if try isScalar("output", expected: "a text") { draft.output = draft.pairValue }
    }
  }

  private mutating func readID() throws(ReadingStopped) {
    draft.idRange = reader.range
    guard try isScalar("id", expected: "a text") else { return }
    draft.id = draft.pairValue
    draft.idFingerprint = draft.texts.bytes.span.extracting(draft.id.range).fingerprint
    if !JobID.isValid(draft.texts.bytes.span.extracting(draft.id.range)) {
      add(.badID(reader.string, at: reader.place))
    }
  }

  private mutating func addMissingModel() {
    guard let slip = draft.slip(of: "model") else {
      return add(.missingKey("model", of: "this job", at: reader.place(draft.range)))
    }
    let name = draft.string(slip.name)
    add(.unknownKey(name, in: "this job", at: reader.place(slip.nameRange), among: ["model"]))
  }

  /// Looks at what only the whole job shows.
  private mutating func check() {
    let hasModel = draft.modelRange != nil || header.defaults.model != nil
    if draft.idRange == nil, !hasModel || draft.slip(of: "id") == nil {
      add(.missingKey("id", of: "this job", at: reader.place(draft.range)))
    }
    if !hasModel, draft.extra.matrix == nil { addMissingModel() }
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
