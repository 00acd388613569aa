internal import Diagnostics
internal import Plans
package import Quantities

/// The jobs of a run, in the order of files and lines, in a few bytes each.
package struct JobTable: Sendable {
  private(set) var records: [JobRecord] = []
  private var ids: [UInt8] = []
  private(set) var details: [Int: JobDetails] = [:]
  private var slots: [UInt32] = []
  private var planStart = 0

  /// How many jobs there are.
  package var count: Int { records.count }

  /// How much the table holds.
  struct Size {
    let records: Int
    let ids: Int
  }

  /// How much the table holds now.
  var size: Size { Size(records: records.count, ids: ids.count) }

  /// Forgets the jobs that came later.
  mutating func shrink(to size: Size) {
    records.removeSubrange(size.records...)
    ids.removeSubrange(size.ids...)
    details = details.filter { $0.key < size.records }
  }

  /// Begins a plan: ids are unique in a plan, not in a run.
  mutating func beginPlan() {
    planStart = records.count
    slots = Array(repeating: 0, count: 64)
  }

  /// Adds a job; answers the place of an earlier one of the plan with the same id.
  mutating func add(_ job: Job, _ priced: PricedJob, plan: Int) -> (index: Int, twin: Int?) {
    let index = records.count
    let extras = job.extras
    let isSimple = extras?.source == nil && priced.parts.count == 1
    let redoRate = extras?.assumptions.redoRate
    let isDetailed = !isSimple || (redoRate ?? .none) != .none
    var flags = JobRecord.Flags()
    if priced.parts.isEmpty || priced.parts.contains(where: { $0.unit == nil }) {
      flags.insert(.unpriced)
    }
    if priced.parts.isEmpty { flags.insert(.unsound) }
    if priced.parts.contains(where: { $0.unit != priced.parts[0].unit }) {
      flags.insert(.variedUnit)
    }
    if priced.hasPrompt { flags.insert(.hasPrompt) }
    if isDetailed {
      flags.insert(.detailed)
      details[index] = JobDetails(
        parts: Array(priced.parts),
        source: extras?.source,
        keep: extras?.keep ?? .all,
        keepRange: extras?.keepRange,
        wantsPrompt: priced.wantsPrompt,
        redoRate: redoRate
      )
    }
    let twin = enter(job.text(job.id), index)
    let start = ids.count
    job.copy(job.id, to: &ids)
    records.append(
      JobRecord(
        idStart: UInt32(clamping: start),
        idCount: UInt8(clamping: ids.count - start),
        flags: flags,
        model: UInt16(clamping: priced.parts.first?.model ?? Int(UInt16.max)),
        position: job.range.start,
        priority: job.priority,
        plan: plan
      )
    )
    return (index, twin)
  }

  /// Notes what a job comes to.
  mutating func note(_ amount: Amount, of index: Int) {
    records[index].note(amount)
    if records[index].flags.contains(.detailed) { details[index]?.expected = amount.expected }
  }

  /// The place of the job of the current plan with an id.
  func index(of id: String) -> Int? {
    let bytes = Array(id.utf8)
    return find(bytes.span).index
  }

  /// A job's id.
  package func id(of index: Int) -> String {
    String(decoding: idBytes(of: index), as: UTF8.self)
  }

  /// What a job makes and costs.
  package func amount(of index: Int) -> Amount {
    let record = records[index]
    let listed = Credits(millionths: record.listedMillionths)
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
  package func plan(of index: Int) -> Int { Int(records[index].plan) }

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
    return Credits(millionths: record.listedMillionths / record.calls)
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
    let start = Int(records[index].idStart)
    return ids[start..<(start + Int(records[index].idCount))]
  }

  /// Enters a job of the current plan in the table of ids; answers the one that has the id already.
  private mutating func enter(_ id: Span<UInt8>, _ index: Int) -> Int? {
    if (index - planStart + 1) * 2 > slots.count { grow() }
    let found = find(id)
    if let twin = found.index { return twin }
    slots[found.slot] = UInt32(clamping: index - planStart + 1)
    return nil
  }

  private func find(_ id: Span<UInt8>) -> (slot: Int, index: Int?) {
    guard !slots.isEmpty else { return (0, nil) }
    var slot = Int(truncatingIfNeeded: Fingerprint.of(id)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = planStart + Int(slots[slot]) - 1
      if isEqual(id, index) { return (slot, index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private func isEqual(_ id: Span<UInt8>, _ index: Int) -> Bool {
    let start = Int(records[index].idStart)
    guard Int(records[index].idCount) == id.count else { return false }
    for offset in 0..<id.count where ids[start + offset] != id[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in planStart..<records.count {
      let bytes = idBytes(of: index)
      let found = find(bytes.span)
      if found.index == nil { slots[found.slot] = UInt32(clamping: index - planStart + 1) }
    }
  }
}
