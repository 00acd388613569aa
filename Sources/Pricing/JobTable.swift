internal import Diagnostics
internal import Plans
package import Quantities

/// The jobs of a run, in the order of files and lines, in a few bytes each.
package struct JobTable: Sendable {
  private(set) var records = PieceList<JobRecord>()
  private var ids = JobIDs()
  private(set) var details: [Int: JobDetails] = [:]
  /// What jobs cost at list price whose records cannot hold it.
  private var large: [Int: Credits] = [:]
  /// The priorities, as far as the last job that has one.
  private var priorities = PieceList<Int32>()
  private var plans: [(number: Int, start: Int)] = []
  private var slots = IDSlots()
  /// Whether ids are looked for among those of the same plan; the parts of a plan leave it to the whole.
  private let findsTwins: Bool

  init(findsTwins: Bool = true) {
    self.findsTwins = findsTwins
  }

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
    plans.removeSubrange(size.plans...)
  }

  /// Begins a plan: ids are unique in a plan, not in a run.
  mutating func beginPlan(_ number: Int) {
    plans.append((number, records.count))
    slots = IDSlots()
  }

  /// Adds a job; answers the place of an earlier one of the plan with the same id.
  mutating func add(_ job: borrowing Job, _ priced: borrowing PricedJob) -> (index: Int, twin: Int?)
  {
    let index = records.count
    var flags = priced.flags
    let isSimple = priced.parts.count == 1 && job.extras == nil
    if !isSimple, let details = JobDetails(job, priced) {
      flags.insert(.detailed)
      self.details[index] = details
    }
    if job.priority != 0 { note(priority: Int32(clamping: job.priority), of: index) }
    let twin = findsTwins ? enter(job.bytes.span.extracting(job.id.range), index) : nil
    if twin != nil { flags.insert(.twin) }
    let start = ids.add(job.bytes.span.extracting(job.id.range))
    records.append(
      JobRecord(
        id: start..<ids.end,
        flags: flags,
        model: priced.parts.first?.model,
        position: job.range.start
      )
    )
    return (index, twin)
  }

  /// Adds the jobs of another table, of a file with more lines before it; false where that has a job of
  /// the current plan again.
  ///
  /// Its plans come after those of this table where `plans` says how many they are; else it holds jobs
  /// of the current plan.
  mutating func join(_ other: JobTable, lines: Int, plans plansBefore: Int?) -> Bool {
    let before = count
    if let plansBefore {
      plans += other.plans.map { ($0.number + plansBefore, $0.start + before) }
    }
    for index in 0..<other.count {
      let id = other.idBytes(of: index)
      if plansBefore == nil, enter(id.span, before + index) != nil { return false }
      records.append(other.records[index].moved(idStart: ids.add(id.span), lines: lines))
    }
    for (index, listed) in other.large { large[index + before] = listed }
    for (index, detail) in other.details { details[index + before] = detail.moved(lines: lines) }
    for index in 0..<other.priorities.count where other.priorities[index] != 0 {
      note(priority: other.priorities[index], of: before + index)
    }
    return true
  }

  private mutating func note(priority: Int32, of index: Int) {
    while priorities.count < index { priorities.append(0) }
    priorities.append(priority)
  }

  /// Notes what a job comes to.
  mutating func note(_ amount: Amount, of index: Int) {
    records[index].note(amount)
    if records[index].listedMillionths == .max { large[index] = amount.listed }
    if records[index].flags.contains(.detailed) { details[index]?.expected = amount.expected }
  }

  /// The place of the job of the current plan with an id.
  func index(of id: String) -> Int? {
    var walk = slots.walk(to: Fingerprint.of(id.utf8.span))
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

  /// A job's id.
  package func id(of index: Int) -> String {
    String(decoding: idBytes(of: index), as: UTF8.self)
  }

  /// What a job makes and costs.
  package func amount(of index: Int) -> Amount {
    let record = records[index]
    let listed = listed(of: index)
    let expected = record.flags.contains(.detailed) ? details[index]?.expected : nil
    return Amount(
      calls: record.calls,
      outputs: record.outputs,
      listed: listed,
      expected: expected ?? listed
    )
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

  /// The price of one call, where all calls of the job cost the same.
  package func unit(of index: Int) -> Credits? {
    let record = records[index]
    if let parts = details[index]?.parts {
      return record.flags.contains(.variedUnit) ? nil : parts.first?.unit
    }
    guard !record.flags.contains(.unpriced), record.calls > 0 else { return nil }
    return Credits(millionths: listed(of: index).millionths / Int128(record.calls))
  }

  private func listed(of index: Int) -> Credits {
    let millionths = records[index].listedMillionths
    return (millionths == .max ? large[index] : nil) ?? Credits(millionths: Int128(millionths))
  }

  /// The models of a job, as places in the catalogue.
  package func models(of index: Int) -> [Int] {
    if let parts = details[index]?.parts {
      return parts.reduce(into: []) { models, part in
        if !models.contains(part.model) { models.append(part.model) }
      }
    }
    return records[index].model == .max ? [] : [Int(records[index].model)]
  }

  private func idBytes(of index: Int) -> ArraySlice<UInt8> {
    let record = records[index]
    return ids.bytes(from: Int(record.idStart), count: Int(record.idCount))
  }

  /// Enters a job of the current plan in the table of ids; answers the one that has the id already.
  private mutating func enter(_ id: Span<UInt8>, _ index: Int) -> Int? {
    if slots.isFull { growSlots() }
    var walk = slots.walk(to: Fingerprint.of(id))
    if let twin = find(id, &walk) { return twin }
    slots.enter(index, at: walk)
    return nil
  }

  @inline(__always)
  private func find(_ id: Span<UInt8>, _ walk: inout IDSlots.Walk) -> Int? {
    while let job = slots.next(&walk) {
      let record = records[job]
      if ids.holds(id, from: Int(record.idStart), count: Int(record.idCount)) { return job }
    }
    return nil
  }

  private mutating func growSlots() {
    var larger = slots.larger
    for index in (plans.last?.start ?? 0)..<records.count {
      let record = records[index]
      if record.flags.contains(.twin) { continue }
      var walk = larger.walk(
        to: ids.fingerprint(from: Int(record.idStart), count: Int(record.idCount))
      )
      while larger.next(&walk) != nil {}
      larger.enter(index, at: walk)
    }
    slots = larger
  }
}
