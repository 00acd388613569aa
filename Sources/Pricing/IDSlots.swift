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

  /// A walk along the slots where a job with some fingerprint may stand.
  struct Walk {
    fileprivate var slot: Int
    fileprivate let tag: UInt8
  }

  /// Begins to look for a fingerprint.
  func walk(to fingerprint: UInt64) -> Walk {
    Walk(slot: first(for: fingerprint), tag: Self.tag(of: fingerprint))
  }

  /// The next job that may have the fingerprint; nil at the free slot where the walk ends.
  @inline(__always)
  func next(_ walk: inout Walk) -> Int? {
    while tags[walk.slot] != 0 {
      let slot = walk.slot
      walk.slot = next(slot)
      if tags[slot] == walk.tag { return Int(jobs[slot]) }
    }
    return nil
  }

  /// Enters a job where a walk has ended; the table must not be full.
  @inline(__always)
  mutating func enter(_ job: Int, at walk: Walk) {
    tags[walk.slot] = walk.tag
    jobs[walk.slot] = UInt32(clamping: job)
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
