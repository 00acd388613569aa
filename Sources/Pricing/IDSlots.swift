/// Tells which job of a plan has an id, by fingerprints of ids.
///
/// Open addressing with linear probing. A byte of each fingerprint stands in a list of its own, so that
/// hardly any job is looked at that has another id.
struct IDSlots: Sendable {
  /// A byte of the fingerprint, or 0 where the slot is free.
  private var tags: [UInt8]
  private var jobs: [UInt32]
  private var used = 0

  /// Makes an empty table.
  init(size: Int = 64) {
    tags = Array(repeating: 0, count: size)
    jobs = Array(repeating: 0, count: size)
  }

  /// Whether another job needs a larger table.
  var isFull: Bool { (used + 1) * 4 > tags.count * 3 }

  /// An empty table of twice the size.
  var larger: IDSlots { IDSlots(size: tags.count * 2) }

  /// Finds the job with a fingerprint that is the one.
  func job(_ fingerprint: UInt64, where isTheOne: (Int) -> Bool) -> Int? {
    let tag = Self.tag(of: fingerprint)
    var slot = first(for: fingerprint)
    while tags[slot] != 0 {
      if tags[slot] == tag, isTheOne(Int(jobs[slot])) { return Int(jobs[slot]) }
      slot = next(slot)
    }
    return nil
  }

  /// Enters a job; the table must not be full.
  mutating func enter(_ job: Int, _ fingerprint: UInt64) {
    var slot = first(for: fingerprint)
    while tags[slot] != 0 { slot = next(slot) }
    tags[slot] = Self.tag(of: fingerprint)
    jobs[slot] = UInt32(clamping: job)
    used += 1
  }

  private static func tag(of fingerprint: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: fingerprint >> 56) | 1
  }

  private func first(for fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint) & (tags.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (tags.count - 1) }
}
