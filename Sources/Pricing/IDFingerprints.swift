/// What tells the ids of a plan's jobs apart.
///
/// A table of all ids would be looked into at another place for each job, out of the processor's caches.
/// Here they are only listed; and at the end of the plan spread over groups, each of which is looked
/// through in a small table. Source: the partitioned hash join of Shatdal, Kant and Naughton, "Cache
/// Conscious Algorithms for Relational Query Processing", VLDB 1994.
struct IDFingerprints: Sendable {
  private var numbers = PieceList<UInt64>()
  private var nextLook = firstLook

  private static var firstLook: Int { 1024 }

  /// Adds what tells the id of another job.
  @inline(__always)
  mutating func append(_ fingerprint: UInt64) {
    numbers.append(fingerprint)
  }

  /// Adds those of other jobs.
  mutating func append(_ others: IDFingerprints) {
    others.numbers.forEachPiece { piece in
      for index in piece.indices { numbers.append(piece[index]) }
    }
  }

  /// Forgets all.
  mutating func removeAll() {
    numbers.removeAll()
    nextLook = Self.firstLook
  }

  /// Whether two are the same, looked for each time that there are four times as many as the last time.
  mutating func seeksTwins() -> Bool {
    guard numbers.count >= nextLook else { return false }
    nextLook *= 4
    return haveTwins
  }

  /// Whether two are the same, so that two jobs may have one id.
  var haveTwins: Bool {
    guard numbers.count > 1 else { return false }
    let (groups, ends) = grouped()
    var start = 0
    var largest = 0
    for end in ends {
      largest = max(largest, end - start)
      start = end
    }
    var table = TwinTable(room: largest)
    start = 0
    for end in ends {
      if table.findsTwins(groups.span.extracting(start..<end)) { return true }
      start = end
    }
    return false
  }

  /// So many are looked through in the fastest cache.
  private static var groupSize: Int { 2048 }

  /// The numbers, group by group, with the ends of the groups.
  ///
  /// They are stirred by a number that nobody knows before, so that no plan can be written whose ids all
  /// come into one group or one place of a table.
  private func grouped() -> (numbers: [UInt64], ends: [Int]) {
    let key = UInt64.random(in: .min ... .max) | 1
    var bits: UInt64 = 0
    while numbers.count >> Int(bits) > Self.groupSize, bits < 12 { bits += 1 }
    // A shift by 64 would be none at all, so that one group takes two shifts.
    func group(of number: UInt64) -> Int { Int((number >> 1) &>> (63 - bits)) }
    var ends = Array(repeating: 0, count: 1 << Int(bits))
    numbers.forEachPiece { piece in
      for index in piece.indices { ends[group(of: piece[index] &* key)] += 1 }
    }
    // Until its numbers are there, a group ends where it starts.
    var start = 0
    for group in ends.indices { (ends[group], start) = (start, start + ends[group]) }
    var grouped = Array<UInt64>(repeating: 0, count: numbers.count)
    numbers.forEachPiece { piece in
      for index in piece.indices {
        let number = piece[index] &* key
        let group = group(of: number)
        grouped[ends[group]] = number
        ends[group] += 1
      }
    }
    return (grouped, ends)
  }
}
