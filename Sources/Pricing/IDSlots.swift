/// Tells which job of a plan may have an id.
///
/// Open addressing with linear probing. A byte of each id's fingerprint stands in a list of its own, so
/// that hardly any job is looked at that has another id. The fingerprints begin with a number that nobody
/// knows before, so that no plan can be written whose ids all come into one place.
struct IDSlots: Sendable {
  /// A byte of the fingerprint, or 0 where the slot is free.
  private var tags: [UInt8]
  private var jobs: [UInt32]
  private var used = 0
  private let seed = UInt64.random(in: .min ... .max)

  /// Makes an empty table with room for so many jobs.
  init(room: Int) {
    var size = 64
    while size * 3 < room * 4 { size *= 2 }
    tags = Array(repeating: 0, count: size)
    jobs = Array(repeating: 0, count: size)
  }

  /// Whether another job needs a larger table.
  var isFull: Bool { (used + 1) * 4 > tags.count * 3 }

  /// A walk along the slots where a job with some id may stand.
  struct Walk {
    fileprivate var slot: Int
    fileprivate let tag: UInt8
  }

  /// Begins to look for an id.
  func walk(to id: Span<UInt8>) -> Walk {
    var fingerprint = Fingerprint(seed: seed)
    fingerprint.add(id)
    return Walk(slot: first(for: fingerprint.number), tag: Self.tag(of: fingerprint.number))
  }

  /// The next job that may have the id; nil at the free slot where the walk ends.
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
