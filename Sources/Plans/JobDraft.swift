internal import Diagnostics
internal import YAMLReading

/// What has been read of a job.
///
/// The reader keeps one draft, which borrows the lists of the job that is read over another one.
struct JobDraft {
  private(set) var range = SourceRange(at: Position(line: 1, column: 1))
  var texts = TextBuffer()
  /// The key that is being read, with its value.
  var pair = YAMLPair()
  var id = Slice.empty
  var idFingerprint: UInt64 = 0
  var idRange: SourceRange?
  var model = Slice.empty
  var modelRange: SourceRange?
  var count: Int64?
  var priority: Int?
  var output: Slice?
  var settings: [Setting] = []
  var extra = Extra()
  var keys: JobKeys = []
  var hasErrors = false

  /// The key that is being read.
  var pairKey: Slice { Slice(pair.start..<pair.middle) }

  /// The value that is being read, if it is a scalar.
  var pairValue: Slice { Slice(pair.middle..<pair.end) }

  /// What only some jobs have.
  struct Extra {
    var matrix: Matrix?
    var source: Job.Text?
    var keep: Keep?
    var keepRange: SourceRange?
    var tags: [String]?
    var assumptions: Assumptions?

    /// Whether any of it is there.
    var isThere: Bool {
      matrix != nil || source != nil || keep != nil || keepRange != nil || tags != nil
        || assumptions != nil
    }
  }

  /// Forgets the job before, and begins another one; its texts come after those of the defaults.
  mutating func begin(at range: SourceRange, under defaults: [UInt8]) {
    self.range = range
    texts.removeAll()
    if !defaults.isEmpty { _ = texts.append(defaults.span) }
    if !settings.isEmpty { settings.removeAll(keepingCapacity: true) }
    id = .empty
    idRange = nil
    model = .empty
    modelRange = nil
    count = nil
    priority = nil
    output = nil
    keys = []
    hasErrors = false
    if extra.isThere { extra = Extra() }
  }

  /// Keeps a text.
  mutating func keep(_ text: Span<UInt8>) -> Slice {
    Slice(texts.append(text))
  }

  /// Changes the lists for those of a job.
  mutating func swapLists(with job: inout Job) {
    texts.swapBytes(with: &job.bytes)
    swap(&settings, &job.settings)
  }

  /// A copy of a text that was kept.
  func string(_ slice: Slice) -> String {
    String(decoding: texts.bytes[slice.range], as: UTF8.self)
  }

  /// The key that may be meant for another one, where there is one.
  func slip(of key: String) -> Setting? {
    settings.first { NearestWord.to(string($0.name), among: [key]) != nil }
  }

  /// Gives what the plan gives to all of its jobs and this one does not give itself.
  mutating func lay(under defaults: Defaults) {
    if let value = defaults.model, modelRange == nil, extra.matrix?.axis(named: "model") == nil {
      model = keep(value.bytes.span)
      modelRange = value.range
    }
    count = count ?? defaults.count
    priority = priority ?? defaults.priority
    if let text = defaults.output, output == nil { output = keep(text.utf8.span) }
    let own = settings.count
    if !defaults.settings.contains(where: { gives($0.name, amongFirst: own) }) {
      settings += defaults.settings
    } else {
      for setting in defaults.settings where !gives(setting.name, amongFirst: own) {
        settings.append(setting)
      }
    }
  }

  /// Whether one of the job's own settings or an axis has a name.
  private func gives(_ name: Slice, amongFirst own: Int) -> Bool {
    for index in 0..<own where isEqual(settings[index].name, name) { return true }
    guard let matrix = extra.matrix else { return false }
    return matrix.axes.contains { $0.name.utf8.elementsEqual(texts.bytes[name.range]) }
  }

  private func isEqual(_ first: Slice, _ second: Slice) -> Bool {
    first.count == second.count && texts.bytes[first.range].elementsEqual(texts.bytes[second.range])
  }
}
