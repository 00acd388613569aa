package import Diagnostics
internal import Forecasting
internal import Quantities
package import YAMLReading

/// Reads a report that `--output json --jobs` has saved, as far as comparing needs it.
///
/// JSON is YAML, so it is the reader of plans that reads it: within its limits, and with exact places.
package struct SavedReportReader: ~Copyable {
  private var reader: YAMLReader
  private var jobs: [JobLine]?
  private var total: (credits: Credits, range: SourceRange)?
  private var hasVersion = false
  private var start = SourceRange(at: Position(line: 1, column: 1))
  /// Texts that many jobs share.
  private var shared: [String: String] = [:]

  /// Whether a text looks like a saved report rather than a plan.
  package static func recognises(_ source: SourceFile) -> Bool {
    guard let stream = try? source.open(), let head = try? stream.bytes(at: 0, count: 256),
      head.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{")
    else { return false }
    var probe = SavedReportReader(source, stream: stream)
    return (try? probe.findVersion()) ?? false
  }

  /// Reads a report; the side is nil where a finding says why.
  package static func read(
    _ source: SourceFile
  ) throws(SourceProblem) -> (side: SavedSide?, findings: Findings) {
    let stream = try source.open()
    var report = SavedReportReader(source, stream: stream)
    do throws(ReadingStopped) {
      try report.readReport()
    } catch {}
    guard !report.reader.findings.hasErrors, let jobs = report.jobs else {
      return (nil, report.reader.findings)
    }
    return (SavedSide(jobs), report.reader.findings)
  }

  private init(_ source: SourceFile, stream: consuming ByteStream) {
    reader = YAMLReader(source, stream: stream)
  }

  private mutating func findVersion() throws(ReadingStopped) -> Bool {
    guard try reader.nextDocument(), reader.enterMapping() else { return false }
    while try reader.nextKey() {
      let key = reader.string
      if key == "format_version" { return true }
      if key == "creditcast" { return false }
      try reader.nextValue()
      try reader.skip()
    }
    return false
  }

  private mutating func readReport() throws(ReadingStopped) {
    guard try reader.nextDocument() else { return }
    start = reader.range
    guard reader.enterMapping() else { return }
    while try reader.nextKey() {
      let key = reader.string
      try reader.nextValue()
      switch key {
      case "format_version": try readVersion()
      case "cost": try readCost()
      case "jobs": try readJobs()
      default: try reader.skip()
      }
    }
    guard !reader.findings.hasErrors else { return }
    guard let jobs, let total else {
      reader.findings.add(.noReportedJobs(at: reader.place(start)))
      return
    }
    check(jobs, total.credits, at: total.range)
  }

  /// Holds the jobs against the total, where all of them have a price.
  private mutating func check(_ jobs: [JobLine], _ total: Credits, at range: SourceRange) {
    guard jobs.allSatisfy({ $0.expected != nil }) else { return }
    var sum: Int128 = 0
    for job in jobs { sum += job.expected?.millionths ?? 0 }
    guard sum != total.millionths else { return }
    let place = reader.place(range)
    reader.findings.add(.reportSumsDiffer(jobs: Credits(millionths: sum), total: total, at: place))
  }

  private mutating func readVersion() throws(ReadingStopped) {
    let version = reader.node == .scalar ? reader.string : ""
    guard version.hasPrefix("1.") else {
      reader.findings.add(.unknownReportVersion(version, at: reader.place))
      throw ReadingStopped()
    }
    try reader.skip()
  }

  private mutating func readCost() throws(ReadingStopped) {
    guard reader.enterMapping() else { return try reader.skip() }
    while try reader.nextKey() {
      let key = reader.string
      try reader.nextValue()
      if key == "expected_credits" {
        guard reader.node == .scalar, let credits = Credits(reported: reader.string) else {
          reader.findings.add(
            .badReportValue(key, expected: "credits as a decimal text", at: reader.place)
          )
          throw ReadingStopped()
        }
        total = (credits, reader.range)
      }
      try reader.skip()
    }
  }

  private mutating func readJobs() throws(ReadingStopped) {
    guard reader.enterSequence() else { return try reader.skip() }
    var read: [JobLine] = []
    while try reader.nextItem() {
      do throws(SavedJobDraft.Problem) {
        read.append(try draft().job())
      } catch {
        reader.findings.add(
          .badReportValue(error.key, expected: error.expected, at: reader.place(error.range))
        )
        throw ReadingStopped()
      }
    }
    jobs = read
  }

  private mutating func draft() throws(SavedJobDraft.Problem) -> SavedJobDraft {
    var draft = SavedJobDraft(at: reader.range)
    do throws(ReadingStopped) {
      guard reader.enterMapping() else { throw ReadingStopped() }
      while try reader.nextKey() {
        let name = reader.string
        try reader.nextValue()
        if name == "models" {
          draft.models = try texts()
        } else if name == "tags" {
          draft.tags = try texts()
        } else if let key = SavedJobDraft.Key(rawValue: name), reader.node != .mapping {
          draft.note(reader.node == .scalar ? text() : nil, of: key, at: reader.range)
          try reader.skip()
        } else {
          try reader.skip()
        }
      }
    } catch {
      throw SavedJobDraft.Problem(key: "jobs", expected: "a list of objects", range: draft.range)
    }
    return draft
  }

  private mutating func texts() throws(ReadingStopped) -> [String] {
    guard reader.enterSequence() else {
      try reader.skip()
      return []
    }
    var texts: [String] = []
    while try reader.nextItem() {
      if reader.node == .scalar { texts.append(text()) }
      try reader.skip()
    }
    return texts
  }

  /// The text that the reader is at, in the room of an equal one that came before.
  private mutating func text() -> String {
    let text = reader.string
    guard text.utf8.count > 15 else { return text }
    if let known = shared[text] { return known }
    if shared.count < 4096 { shared[text] = text }
    return text
  }
}
