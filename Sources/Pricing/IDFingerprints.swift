/// What tells the ids of a plan's jobs apart.
///
/// A table of all ids would be looked into at another place for each job, out of the processor's caches.
/// Here they are only listed, and looked through when the plan ends: share by share, each spread over
/// groups, and each of these in a small table. Source: the partitioned hash join of Shatdal, Kant and
/// Naughton, "Cache Conscious Algorithms for Relational Query Processing", VLDB 1994.
package struct IDFingerprints: Sendable {
  private var numbers = PieceList<UInt64>()
  private var nextLook = firstLook

  private static var firstLook: Int { 1024 }
  /// About so many are spread at a time, for which there must be room.
  private static var shareSize: Int { 1 << 18 }
  /// About so many are looked through at a time, in the fastest cache.
  private static var groupSize: Int { 1 << 11 }

  /// Lists none.
  package init() {}

  /// Adds what tells the id of another job.
  @inline(__always)
  package mutating func append(_ fingerprint: UInt64) {
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
  package var haveTwins: Bool {
    guard numbers.count > 1 else { return false }
    let spread = Spread(numbers.count)
    return (0..<spread.shares).contains { hasTwins(inShare: $0, spread) }
  }

  private func hasTwins(inShare share: Int, _ spread: Spread) -> Bool {
    var ends = Array(repeating: 0, count: spread.groups)
    forEach(inShare: share, spread) { _, group in ends[group] += 1 }
    // Until its numbers are there, a group ends where it starts.
    var start = 0
    var largest = 0
    for group in ends.indices {
      largest = max(largest, ends[group])
      (ends[group], start) = (start, start + ends[group])
    }
    var grouped = Array<UInt64>(repeating: 0, count: start)
    forEach(inShare: share, spread) { number, group in
      grouped[ends[group]] = number
      ends[group] += 1
    }
    var table = TwinTable(room: largest)
    start = 0
    for end in ends {
      if table.findsTwins(grouped.span.extracting(start..<end)) { return true }
      start = end
    }
    return false
  }

  @inline(__always)
  private func forEach(inShare share: Int, _ spread: Spread, _ body: (UInt64, Int) -> Void) {
    numbers.forEachPiece { piece in
      for index in piece.indices {
        let number = spread.stirred(piece[index])
        if spread.share(of: number) == share { body(number, spread.group(of: number)) }
      }
    }
  }

  /// How the numbers lie in shares, and those of a share in groups.
  private struct Spread {
    /// Stirs the numbers, and nobody knows it before: no plan can be written whose ids all come into one
    /// group or one place of a table.
    private let stirrer = UInt64.random(in: .min ... .max) | 1
    private let shareBits: UInt64
    private let groupBits: UInt64

    init(_ count: Int) {
      shareBits = Self.bits(for: count / IDFingerprints.shareSize)
      groupBits = Self.bits(for: min(count, IDFingerprints.shareSize) / IDFingerprints.groupSize)
    }

    var shares: Int { 1 << Int(shareBits) }
    var groups: Int { 1 << Int(groupBits) }

    func stirred(_ number: UInt64) -> UInt64 { number &* stirrer }

    // A shift by 64 would be none at all, so that no bits take two shifts.
    func share(of number: UInt64) -> Int { Int((number >> 1) &>> (63 &- shareBits)) }

    func group(of number: UInt64) -> Int {
      Int(((number &<< shareBits) >> 1) &>> (63 &- groupBits))
    }

    /// How many bits tell so many things apart; at most 16.
    private static func bits(for count: Int) -> UInt64 {
      var bits: UInt64 = 0
      while 1 << bits < count, bits < 16 { bits += 1 }
      return bits
    }
  }
}
