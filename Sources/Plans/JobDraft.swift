internal import Diagnostics
internal import Quantities

/// What has been read of a job; `job` makes the job of it.
struct JobDraft {
  let range: SourceRange
  private var bytes: [UInt8] = []
  var id = Slice.empty
  var idRange: SourceRange?
  var model = Slice.empty
  var modelRange: SourceRange?
  var count: Int64?
  var priority: Int?
  var settings: [Setting] = []
  var extra = Extra()
  var hasErrors = false

  /// What only some jobs have.
  struct Extra {
    var matrix: Matrix?
    var source: Job.Text?
    var keep: Keep?
    var keepRange: SourceRange?
    var tags: [String]?
    var assumptions: Assumptions?
    var output: String?

    var isEmpty: Bool {
      matrix == nil && source == nil && keep == nil && tags == nil && assumptions == nil
        && output == nil
    }
  }

  init(range: SourceRange, defaults: Defaults) {
    self.range = range
    bytes.reserveCapacity(320)
    settings.reserveCapacity(8 + defaults.settings.count)
  }

  /// Keeps a text.
  mutating func keep(_ text: Span<UInt8>) -> Slice {
    let start = bytes.count
    bytes.append(addingCapacity: text.count) { output in
      for index in text.indices { output.append(text[index]) }
    }
    return Slice(start: UInt32(start), count: UInt32(text.count))
  }

  /// A copy of a text that was kept.
  func string(_ slice: Slice) -> String {
    String(decoding: bytes[slice.range], as: UTF8.self)
  }

  /// The key that may be meant for another one, where there is one.
  func slip(of key: String) -> Setting? {
    settings.first { NearestWord.to(string($0.name), among: [key]) != nil }
  }

  /// The job, with the plan's defaults and assumptions laid under it.
  consuming func job(defaults: Defaults, assumptions: Assumptions) -> Job {
    if let value = defaults.model, modelRange == nil, extra.matrix?.axis(named: "model") == nil {
      model = keep(value.bytes.span)
      modelRange = value.range
    }
    for (name, value) in defaults.settings where !gives(name.bytes) {
      settings.append(
        Setting(
          name: keep(name.bytes.span),
          nameRange: name.range,
          value: keep(value.bytes.span),
          valueRange: value.range,
          alias: value.alias,
          isDefault: true,
          hasComment: value.hasComment
        )
      )
    }
    return Job(
      bytes: bytes,
      range: range,
      id: id,
      idRange: idRange ?? range,
      model: model,
      modelRange: modelRange ?? range,
      count: count ?? defaults.count ?? 1,
      priority: priority ?? defaults.priority ?? 0,
      settings: settings,
      extras: extras(defaults: defaults, assumptions: assumptions),
      hasErrors: hasErrors
    )
  }

  private func gives(_ name: [UInt8]) -> Bool {
    if settings.contains(where: { bytes[$0.name.range].elementsEqual(name) }) { return true }
    guard let matrix = extra.matrix else { return false }
    return matrix.axes.contains { $0.name.utf8.elementsEqual(name) }
  }

  private func extras(defaults: Defaults, assumptions: Assumptions) -> Job.Extras? {
    let inherited = defaults.assumptions.over(assumptions)
    let hasDefaults = defaults.tags != nil || defaults.output != nil
    guard !extra.isEmpty || hasDefaults || inherited != Assumptions() else { return nil }
    let keep = extra.keep ?? (extra.source == nil ? nil : defaults.keep?.value)
    return Job.Extras(
      matrix: extra.matrix,
      source: extra.source,
      keep: keep ?? .all,
      keepRange: extra.keepRange ?? defaults.keep?.range,
      tags: extra.tags ?? defaults.tags ?? [],
      assumptions: (extra.assumptions ?? Assumptions()).over(inherited),
      output: extra.output ?? defaults.output
    )
  }
}
