package import Diagnostics
internal import Quantities
internal import YAMLReading

/// Reads the plans of a file, one job at a time.
///
///     while reader.nextPlan() {
///       while let job = reader.nextJob() { … }
///       use(reader.header)
///     }
///
/// Where the file cannot be read to its end, a finding says why and `isStopped` is true. It is true as
/// well after so many errors that nobody reads the rest of them.
///
/// A plan may write its `defaults` after its jobs. Then `hasLateHeader` turns true, and the file is to
/// be read once more with the headers of the first reading given.
package struct PlanReader: ~Copyable {
  var reader: YAMLReader
  var draft = JobDraft()
  let jobKeys = JobKeyTable()
  /// What jobs have beside their settings that give nothing of it themselves.
  private(set) var sharedExtras: Job.Extras?
  /// The keys that the plan gives to all jobs.
  private(set) var inheritedKeys: JobKeys = []
  let folder: ConfinedFolder
  private let knownHeaders: [PlanHeader]
  /// The header of the plan whose jobs come first, where the text goes on with one.
  private let continued: PlanHeader?
  let limits: PlanLimits
  private var jobsRead = 0
  private var state = State.outside
  private var isContinued = false
  var hasVersion = false
  var nameRange: SourceRange?
  private var hasKnownKey = false
  private var unknownKeys: [(name: String, range: SourceRange)] = []
  private var slips: Set<String> = []
  private var told: Set<Finding> = []
  /// The place where the current plan begins.
  package private(set) var planStart = SourceRange(at: Position(line: 1, column: 1))
  /// What the current plan says beside its jobs; complete once its last job is read.
  package internal(set) var header = PlanHeader()
  /// The headers of the plans that have been read whole.
  package private(set) var headers: [PlanHeader] = []
  private var shape = PlanOutline()
  /// Whether a plan said something after its jobs that its jobs depend on.
  package private(set) var hasLateHeader = false

  private enum State {
    case outside
    case header
    case jobs
  }

  /// Whether reading ended before the end of the file.
  package private(set) var isStopped = false

  /// The most errors that are collected in one file before reading stops.
  package static let errorLimit = 1000

  /// Begins to read a file, or a part of it; `headers` are those of an earlier reading of the same.
  package init(_ file: PlanFile, part: PlanPart? = nil, headers: [PlanHeader] = []) {
    folder = file.folder
    knownHeaders = headers
    continued = part?.header
    limits = file.limits
    do throws(SourceProblem) {
      let stream = try file.source.open(limit: file.limits.yaml.fileBytes)
        .part(part?.bytes ?? 0..<Int.max, after: part?.header == nil ? [] : PlanPart.opening)
      reader = YAMLReader(file.source, stream: stream, limits: file.limits.yaml)
    } catch {
      reader = YAMLReader(file.source, stream: ByteStream([]), limits: file.limits.yaml)
      reader.findings.add(.unreadable(error, at: Place(file: file.name)))
      isStopped = true
    }
  }

  /// What was wrong with the file so far.
  package var findings: Findings { reader.findings }

  /// How the plans lie in the text, as far as it has been read.
  package var outline: PlanOutline {
    var outline = shape
    outline.text = reader.outline
    outline.jobs = jobsRead
    return outline
  }

  /// Reads no further, because of what was found in the jobs.
  package mutating func stop() { isStopped = true }

  /// Moves to the next plan, up to its jobs; false after the last.
  package mutating func nextPlan() -> Bool {
    guard !isStopped else { return false }
    do throws(ReadingStopped) {
      return try moveToPlan()
    } catch {
      isStopped = true
      return false
    }
  }

  /// Reads the next job of the plan over another one, into its lists; false after the last.
  package mutating func nextJob(_ job: inout Job) -> Bool {
    guard !isStopped else { return false }
    do throws(ReadingStopped) {
      return try moveToJob(&job)
    } catch {
      isStopped = true
      return false
    }
  }

  private mutating func moveToPlan() throws(ReadingStopped) -> Bool {
    while try reader.nextDocument() {
      planStart = reader.range
      shape.isRootAtMargin = reader.isPlainBlock && planStart.start.column == 1
      guard reader.enterMapping() else {
        add(reader.node == .null ? .emptyDocument(at: reader.place) : .notAPlan(at: reader.place))
        try reader.skip()
        continue
      }
      isContinued = continued != nil && headers.isEmpty
      if headers.count < knownHeaders.count {
        header = knownHeaders[headers.count]
      } else {
        header = isContinued ? continued ?? PlanHeader() : PlanHeader()
      }
      hasVersion = false
      hasKnownKey = false
      (unknownKeys, slips) = ([], [])
      nameRange = nil
      state = .header
      try readHeader(isLate: false)
      return true
    }
    if headers.isEmpty, !findings.hasErrors { add(.noPlan(in: reader.file)) }
    return false
  }

  private mutating func moveToJob(_ job: inout Job) throws(ReadingStopped) -> Bool {
    while state == .jobs {
      guard reader.findings.count(of: .error) < Self.errorLimit else {
        if knownHeaders.isEmpty { try passOver() }
        throw ReadingStopped()
      }
      guard try reader.nextItem() else {
        state = .header
        try readHeader(isLate: true)
        break
      }
      jobsRead += 1
      guard jobsRead <= limits.jobs else {
        add(.tooManyJobs(limit: limits.jobs, at: reader.place))
        throw ReadingStopped()
      }
      if reader.enterMapping() {
        try readJob(&job)
        return true
      }
      add(.wrongKind("a job", expected: "a mapping with at least `id`", at: reader.place))
      try reader.skip()
    }
    return false
  }

  /// Reads no more jobs but what stands after them: headers there may mend the errors before them.
  private mutating func passOver() throws(ReadingStopped) {
    repeat {
      guard state == .jobs else { continue }
      while try reader.nextItem() { try reader.skip() }
      state = .header
      try readHeader(isLate: true)
    } while try moveToPlan()
  }

  /// Records a finding, with a note where its value is seen through an alias; once, however many
  /// aliases repeat the value.
  mutating func add(_ finding: Finding) {
    guard let alias = reader.alias else {
      reader.findings.add(finding)
      return
    }
    guard told.insert(finding).inserted else { return }
    reader.findings.add(finding.adding(.seenThroughAlias(at: reader.place(alias))))
  }

  private mutating func readHeader(isLate: Bool) throws(ReadingStopped) {
    while try reader.nextKey() {
      let name = reader.string
      let range = reader.range
      shape.isJobsLast = false
      try reader.nextValue()
      guard let key = PlanKey(rawValue: name) else {
        if !name.hasPrefix("x-"), name != "$schema" { noteUnknownKey(name, at: range) }
        try reader.skip()
        continue
      }
      hasKnownKey = true
      tellUnknownKeys()
      if key == .jobs {
        guard try !enterJobs() else { return }
      } else {
        hasLateHeader = hasLateHeader || (isLate && key.changesJobs && knownHeaders.isEmpty)
        try readValue(of: key)
      }
    }
    finishPlan(hasJobs: isLate)
  }

  /// Notes a key that no plan has, to be told as soon as another key shows that this is a plan.
  private mutating func noteUnknownKey(_ name: String, at range: SourceRange) {
    if let meant = NearestWord.to(name, among: PlanKey.names) { slips.insert(meant) }
    unknownKeys.append((name, range))
    if hasKnownKey { tellUnknownKeys() }
  }

  private mutating func tellUnknownKeys() {
    for (name, range) in unknownKeys {
      guard JobKey(rawValue: name) != nil else {
        add(.unknownKey(name, in: "a plan", at: reader.place(range), among: PlanKey.names))
        continue
      }
      add(
        .misplacedKey(
          name,
          in: "a plan",
          at: reader.place(range),
          help: "indent it to the column of the job's other keys, or write it under `defaults`"
        )
      )
    }
    unknownKeys = []
  }

  private mutating func enterJobs() throws(ReadingStopped) -> Bool {
    shape.hasPlainJobs = reader.isPlainBlock
    shape.firstJob = reader.range.start
    shape.isJobsLast = true
    guard reader.enterSequence() else {
      add(.wrongKind("`jobs`", expected: "a list of jobs, each after a dash", at: reader.place))
      try reader.skip()
      return false
    }
    state = .jobs
    sharedExtras = Job.Extras.shared(by: header)
    inheritedKeys = header.inheritedKeys
    return true
  }

  private mutating func finishPlan(hasJobs: Bool) {
    state = .outside
    headers.append(header)
    guard !isContinued else { return }
    if header.runDayRange != nil, let range = header.scheduleRange {
      add(.scheduleAndDay(at: reader.place(range)))
    }
    let place = reader.place(planStart)
    guard hasVersion || slips.contains(PlanKey.creditcast.rawValue) else {
      return add(.noVersion(at: place))
    }
    tellUnknownKeys()
    if nameRange == nil, !slips.contains(PlanKey.name.rawValue) {
      add(.missingKey("name", of: "the plan", at: place))
    }
    if !hasJobs, !findings.hasErrors { add(.missingKey("jobs", of: "the plan", at: place)) }
  }
}
