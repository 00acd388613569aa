internal import YAMLReading

/// Finds the keys of a job by their fingerprints.
///
/// Open addressing with linear probing; most of the slots are free.
struct JobKeyTable {
  private var slots = [Slot?](repeating: nil, count: 64)

  private struct Slot {
    let fingerprint: UInt64
    let key: JobKey
  }

  init() {
    for key in JobKey.allCases {
      let fingerprint = key.rawValue.utf8.span.fingerprint
      var place = first(for: fingerprint)
      while slots[place] != nil { place = next(place) }
      slots[place] = Slot(fingerprint: fingerprint, key: key)
    }
  }

  /// The key with a fingerprint; nil for a request parameter.
  @inline(__always)
  func key(with fingerprint: UInt64) -> JobKey? {
    var place = first(for: fingerprint)
    while let slot = slots[place] {
      if slot.fingerprint == fingerprint { return slot.key }
      place = next(place)
    }
    return nil
  }

  private func first(for fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
  }

  private func next(_ place: Int) -> Int { (place + 1) & (slots.count - 1) }
}
