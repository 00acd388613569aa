internal import YAMLReading

/// The keys of a job that are not request parameters.
enum JobKey: String, CaseIterable {
  case id
  case model
  case count
  case priority
  case tags
  case matrix
  case forEach = "for_each"
  case keep
  case assumptions
  case note
  case output

  /// The keys with their fingerprints, each in the slot that its fingerprint names or in the next one.
  private static let slots = allCases.reduce(
    into: [(fingerprint: UInt64, key: JobKey)?](repeating: nil, count: 64)
  ) { slots, key in
    let fingerprint = key.rawValue.utf8.span.fingerprint
    var slot = firstSlot(for: fingerprint)
    while slots[slot] != nil { slot = nextSlot(slot) }
    slots[slot] = (fingerprint, key)
  }

  /// The key with a fingerprint; nil for a request parameter.
  @inline(__always)
  static func spelt(_ fingerprint: UInt64) -> JobKey? {
    var slot = firstSlot(for: fingerprint)
    while let entry = slots[slot] {
      if entry.fingerprint == fingerprint { return entry.key }
      slot = nextSlot(slot)
    }
    return nil
  }

  private static func firstSlot(for fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint & 63)
  }

  private static func nextSlot(_ slot: Int) -> Int { (slot + 1) & 63 }

  /// Whether `defaults` may give it.
  var canBeDefault: Bool {
    switch self {
    case .id, .matrix, .forEach: false
    case .model, .count, .priority, .tags, .keep, .assumptions, .note, .output: true
    }
  }
}
