internal import Quantities

/// The calls of a job, those to the same model at the same price together.
///
/// Where they may be more than a few, open addressing with linear probing finds the same one; at
/// least half of the slots stay free.
struct PartTable {
  private(set) var parts: [PricedPart] = []
  /// The places of parts from 1, or 0.
  private var slots: [UInt32] = []

  /// Up to so many parts are looked through one by one.
  private static let few = 8
  /// There is room for so many at first.
  private static let usual = 256

  /// Prepares for the parts of so many cases.
  init(cases: Int) {
    parts.reserveCapacity(min(cases, Self.usual))
    if cases > Self.few { slots = Array(repeating: 0, count: Self.slots(for: cases)) }
  }

  /// How many slots there are for the parts of so many cases at first: a power of two.
  private static func slots(for cases: Int) -> Int {
    1 << (Int.bitWidth - (min(cases, usual) * 2 - 1).leadingZeroBitCount)
  }

  /// Adds calls; false where they are too many.
  mutating func add(_ part: PricedPart) -> Bool {
    guard let same = place(of: part) else { return true }
    let (calls, overflow) = parts[same].calls.addingReportingOverflow(part.calls)
    parts[same] = PricedPart(
      model: part.model,
      calls: calls,
      outputsPerCall: part.outputsPerCall,
      unit: part.unit
    )
    return !overflow
  }

  /// The place of a part with the same model and price; nil where there was none, and the part is added.
  private mutating func place(of part: PricedPart) -> Int? {
    if slots.isEmpty {
      if let same = parts.firstIndex(where: { $0.isAlike(part) }) { return same }
      parts.append(part)
      return nil
    }
    var slot = Self.hash(of: part) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if parts[place].isAlike(part) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    parts.append(part)
    slots[slot] = UInt32(parts.count)
    if parts.count * 2 > slots.count { fillSlots(slots.count * 4) }
    return nil
  }

  private mutating func fillSlots(_ count: Int) {
    slots = Array(repeating: 0, count: count)
    for place in parts.indices {
      var slot = Self.hash(of: parts[place]) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }

  private static func hash(of part: PricedPart) -> Int {
    let unit = UInt64(truncatingIfNeeded: part.unit?.millionths ?? -1)
    let rest = UInt64(truncatingIfNeeded: part.model) << 32 ^ UInt64(part.outputsPerCall)
    return Int(truncatingIfNeeded: StateTable.mixed(StateTable.mixed(unit) ^ rest))
  }
}

extension PricedPart {
  /// Whether it has the model and the price of another one.
  fileprivate func isAlike(_ other: PricedPart) -> Bool {
    model == other.model && unit == other.unit && outputsPerCall == other.outputsPerCall
  }
}
