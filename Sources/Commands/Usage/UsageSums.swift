internal import Quantities

/// What some calls have used.
struct UsageSums: Sendable, Hashable {
  private(set) var ok: Int64 = 0
  private(set) var failed: Int64 = 0
  private(set) var filtered: Int64 = 0
  private(set) var redone: Int64 = 0
  /// How many outputs are billed.
  private(set) var billed: Int64 = 0
  /// What the billed calls cost.
  private(set) var credits = Credits.zero

  /// How many calls tell how long they took.
  private(set) var timed: Int64 = 0
  /// How long these took together.
  private(set) var milliseconds: Int64 = 0

  /// How many calls there are.
  var calls: Int64 { ok + failed + filtered + redone }

  /// Adds a call at a price; false, and nothing is added, where a sum does not fit.
  mutating func add(_ line: UsageLine, credits cost: Credits) -> Bool {
    guard let sum = credits.adding(cost) else { return false }
    credits = sum
    if let time = line.milliseconds {
      timed += 1
      milliseconds += time
    }
    if line.isBilled { billed += line.outputs }
    switch line.outcome {
    case .ok: ok += 1
    case .failed: failed += 1
    case .filtered: filtered += 1
    case .redone: redone += 1
    }
    return true
  }

  /// Adds others; false, and nothing is added, where a sum does not fit.
  mutating func add(_ other: UsageSums) -> Bool {
    guard let sum = credits.adding(other.credits) else { return false }
    credits = sum
    ok += other.ok
    failed += other.failed
    filtered += other.filtered
    redone += other.redone
    billed += other.billed
    timed += other.timed
    milliseconds += other.milliseconds
    return true
  }
}
