internal import Diagnostics
internal import Plans
package import Quantities

/// The jobs of a run, in the order of files and lines, in a few bytes each.
package struct JobTable: Sendable {
  private(set) var records = PieceList<JobRecord>()
  private var ids = JobIDs()
  private(set) var details: [Int: JobDetails] = [:]
  /// What jobs come to whose records cannot hold it.
  private var large: [Int: Amount] = [:]
  /// The priorities, as far as the last job that has one.
  private var priorities = PieceList<Int32>()
  private var tags = JobMarks<[String]>(usual: [])
  private var assumptions = JobMarks(usual: Assumptions.none)
  /// What tells whether jobs ask for the same, where it is kept.
  private var contents = PieceList<UInt64>()
  private var plans: [(number: Int, start: Int)] = []
  /// What tells the ids of the current plan apart.
  private var fingerprints = IDFingerprints()
  /// Where to find the ids of the current plan, once they are looked for.
  private var slots = IDSlots(room: 0)
  private var findsIDs = false

  /// How many jobs there are.
  package var count: Int { records.count }

  /// How much the table holds.
  struct Size {
    let records: Int
    let ids: Int
    let plans: Int
  }

  /// How much the table holds now.
  var size: Size { Size(records: records.count, ids: ids.end, plans: plans.count) }

  /// Forgets the jobs that came later.
  mutating func shrink(to size: Size) {
    records.shrink(to: size.records)
    ids.shrink(to: size.ids)
    details = details.filter { $0.key < size.records }
    large = large.filter { $0.key < size.records }
    if priorities.count > size.records { priorities.shrink(to: size.records) }
    tags.shrink(to: size.records)
    assumptions.shrink(to: size.records)
    if contents.count > size.records { contents.shrink(to: size.records) }
    plans.removeSubrange(size.plans...)
  }

  /// Begins a plan: ids are unique in a plan, not in a run.
  mutating func beginPlan(_ number: Int) {
    plans.append((number, records.count))
    fingerprints.removeAll()
    findsIDs = false
  }

  /// The place of the first job of the current plan.
  var planStart: Int { plans.last?.start ?? 0 }

  /// Whether two jobs of the current plan may have the same id.
  var mayHaveTwins: Bool { fingerprints.haveTwins(areTwins) }

  /// Looks now and then whether they may.
  mutating func seeksTwins() -> Bool { fingerprints.isDue() && mayHaveTwins }

  /// Whether two jobs have the same id, by their places in the current plan.
  private func areTwins(_ first: Int, _ second: Int) -> Bool {
    idBytes(of: planStart + first).elementsEqual(idBytes(of: planStart + second))
  }

  /// Enters a job that is to be added next where its id is found; answers an earlier one of the plan with
  /// the same id.
  mutating func enter(_ job: borrowing Job) -> Int? {
    if !findsIDs { enterAll() }
    return enter(job.bytes.span.extracting(job.id.range), count)
  }

  /// Adds a job with what it comes to, as far as that is known.
  @inline(__always)
  mutating func add(_ job: borrowing Job, _ priced: borrowing PricedJob, _ amount: Amount) {
    let index = records.count
    let id = ids.add(job.bytes.span.extracting(job.id.range))
    var flags = priced.flags
    if job.extras != nil || priced.parts.count != 1, let details = JobDetails(job, priced) {
      flags.insert(.detailed)
      self.details[index] = details
      self.details[index]?.expected = amount.expected
    }
    var record = JobRecord(
      id: id,
      flags: flags,
      model: priced.parts.first?.model,
      position: job.range.start
    )
    if !record.note(amount) { large[index] = amount }
    if job.priority != 0 { note(priority: Int32(clamping: job.priority), of: index) }
    if let extras = job.extras {
      tags.note(extras.tags, of: index)
      assumptions.note(extras.assumptions, of: index)
    }
    fingerprints.append(job.idFingerprint)
    records.append(record)
  }

  /// Gives back the room that no job has taken; others may still be added.
  mutating func trim() { ids.trim() }

  /// Adds the jobs of another table, of a file with more lines before it.
  ///
  /// Its plans come after those of this table where `plans` says how many they are; else it holds jobs
  /// of the current plan.
  mutating func join(_ other: JobTable, lines: Int, plans plansBefore: Int?) {
    let before = count
    if let plansBefore {
      plans += other.plans.map { ($0.number + plansBefore, $0.start + before) }
    }
    if plansBefore == nil { fingerprints.append(other.fingerprints) }
    let idsBefore = ids.append(other.ids)
    other.records.forEachPiece { piece in
      for index in piece.indices {
        records.append(piece[index].moved(ids: idsBefore, lines: lines))
      }
    }
    other.contents.forEachPiece { piece in
      for index in piece.indices { contents.append(piece[index]) }
    }
    for (index, amount) in other.large { large[index + before] = amount }
    for (index, detail) in other.details { details[index + before] = detail.moved(lines: lines) }
    for index in 0..<other.priorities.count where other.priorities[index] != 0 {
      note(priority: other.priorities[index], of: before + index)
    }
    tags.join(other.tags, before: before)
    assumptions.join(other.assumptions, before: before)
  }

  /// Notes what the job that was added last asks for.
  mutating func note(content: UInt64) { contents.append(content) }

  private mutating func note(priority: Int32, of index: Int) {
    while priorities.count < index { priorities.append(0) }
    priorities.append(priority)
  }

  /// Notes what a job comes to that had to wait for others.
  mutating func note(_ amount: Amount, of index: Int) {
    if !records[index].note(amount) { large[index] = amount }
    details[index]?.expected = amount.expected
  }

  /// The place of the job of the current plan with an id.
  mutating func index(of id: String) -> Int? {
    if !findsIDs { enterAll() }
    var walk = slots.walk(to: id.utf8.span)
    return find(id.utf8.span, &walk)
  }

  /// Whether some job has a priority of its own.
  var hasPriorities: Bool { priorities.count > 0 }

  /// Whether a job has an id.
  func hasID(_ id: Span<UInt8>, _ index: Int) -> Bool {
    ids.holds(id, from: Int(records[index].idStart), count: Int(records[index].idCount))
  }

  /// How early a job runs; higher runs first.
  func priority(of index: Int) -> Int32 {
    index < priorities.count ? priorities[index] : 0
  }

  /// The words to group a job by.
  package func tags(of index: Int) -> [String] { tags.value(of: index) }

  /// Whether some job's outputs are made again.
  var hasRedoing: Bool { assumptions.values.contains { $0.redoing?.isNone == false } }

  /// What a job expects of outputs that do not come right at once.
  func assumptions(of index: Int) -> Assumptions { assumptions.value(of: index) }

  /// What jobs expect of outputs that do not come right at once, each once; first what is usual.
  var allAssumptions: [Assumptions] { assumptions.values }

  /// The place of a job's own among all of these.
  func assumptionsNumber(of index: Int) -> Int { assumptions.number(of: index) }

  /// The number of a job's set of tags; 0 is none.
  package func tagSet(of index: Int) -> Int { tags.number(of: index) }

  /// The tags of a set, as they are written.
  package func tags(ofSet number: Int) -> [String] { tags.value(numbered: number) }

  /// A job's id.
  package func id(of index: Int) -> String {
    String(decoding: idBytes(of: index), as: UTF8.self)
  }

  /// What a job makes and costs.
  package func amount(of index: Int) -> Amount {
    let record = records[index]
    if record.flags.contains(.large), let amount = large[index] { return amount }
    let listed = Credits(millionths: Int128(record.listedMillionths))
    return Amount(
      calls: Int64(record.calls),
      outputs: Int64(record.outputs),
      listed: listed,
      expected: expected(of: index, listed) ?? listed
    )
  }

  /// What a job costs with outputs that are made again: kept where its calls differ, else what its list price comes to.
  private func expected(of index: Int, _ listed: Credits) -> Credits? {
    records[index].flags.contains(.detailed)
      ? details[index]?.expected : assumptions(of: index).redoing?.expected(of: listed)
  }

  /// Whether a price of the job is not known.
  package func isUnpriced(_ index: Int) -> Bool {
    records[index].flags.contains(.unpriced)
  }

  /// Whether the job has an error, so that nothing is known of what it makes.
  func isUnsound(_ index: Int) -> Bool {
    records[index].flags.contains(.unsound)
  }

  /// The plan of a job, as its place among the plans of the run.
  package func plan(of index: Int) -> Int {
    var (low, high) = (0, plans.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if plans[middle].start <= index { low = middle } else { high = middle }
    }
    return plans[low].number
  }

  /// The line and column of a job.
  package func position(of index: Int) -> (line: Int, column: Int) {
    (Int(records[index].line), Int(records[index].column))
  }

  /// The start of a job in its file.
  func start(of index: Int) -> SourceRange {
    SourceRange(from: position(of: index), to: position(of: index))
  }

  /// What tells whether another job asks for the same; nil where it is not kept.
  func content(of index: Int) -> UInt64? {
    index < contents.count ? contents[index] : nil
  }

  private func idBytes(of index: Int) -> ArraySlice<UInt8> {
    let record = records[index]
    return ids.bytes(from: Int(record.idStart), count: Int(record.idCount))
  }

  /// Enters a job of the current plan where its id is found; answers the one that has the id already.
  private mutating func enter(_ id: Span<UInt8>, _ index: Int) -> Int? {
    if slots.isFull { enterAll() }
    var walk = slots.walk(to: id)
    if let twin = find(id, &walk) { return twin }
    slots.enter(index, at: walk)
    return nil
  }

  @inline(__always)
  private func find(_ id: Span<UInt8>, _ walk: inout IDSlots.Walk) -> Int? {
    while let job = slots.next(&walk) {
      if hasID(id, job) { return job }
    }
    return nil
  }

  /// Enters all jobs of the current plan in a table with room for as many others.
  private mutating func enterAll() {
    let jobs = (plans.last?.start ?? 0)..<records.count
    slots = IDSlots(room: 2 * jobs.count)
    findsIDs = true
    for index in jobs { _ = enter(idBytes(of: index).span, index) }
  }
}
