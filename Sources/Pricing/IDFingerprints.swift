/// What tells the ids of a plan's jobs apart at a glance: half of each id's fingerprint.
///
/// A table of all ids would be looked into at another place for each job, out of the processor's caches.
/// Here they are only listed, and looked through when the plan ends: share by share, each spread over
/// groups, and each of these in a small table. Source: the partitioned hash join of Shatdal, Kant and
/// Naughton, "Cache Conscious Algorithms for Relational Query Processing", VLDB 1994.
///
/// Of a million ids about a hundred pairs share a half by chance, so that the ids themselves are asked then.
package struct IDFingerprints: Sendable {
  private var halves = PieceList<UInt32>()
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
    halves.append(UInt32(truncatingIfNeeded: fingerprint &>> 32))
  }

  /// Adds those of other jobs.
  mutating func append(_ others: IDFingerprints) {
    others.halves.forEachPiece { piece in
      for index in piece.indices { halves.append(piece[index]) }
    }
  }

  /// Forgets all.
  mutating func removeAll() {
    halves.removeAll()
    nextLook = Self.firstLook
  }

  /// Whether it is time to look for twins: each time that there are four times as many as the last time.
  mutating func isDue() -> Bool {
    guard halves.count >= nextLook else { return false }
    nextLook *= 4
    return true
  }

  /// Whether two jobs may have one id; `areTwins` tells of two of them, by their places in the list, whether they do.
  ///
  /// Where far more ids than chance would have it share their halves, they are said to have twins: somebody has made
  /// them so, and to ask of each would take long.
  package func haveTwins(_ areTwins: (Int, Int) -> Bool) -> Bool {
    guard halves.count > 1 else { return false }
    let spread = Spread(halves.count)
    var questions = 1000 + halves.count / 100
    return (0..<spread.shares).contains { hasTwins(inShare: $0, spread, &questions, areTwins) }
  }

  private func hasTwins(
    inShare share: Int,
    _ spread: Spread,
    _ questions: inout Int,
    _ areTwins: (Int, Int) -> Bool
  ) -> Bool {
    var ends = Array(repeating: 0, count: spread.groups)
    forEach(inShare: share, spread) { _, group in ends[group] += 1 }
    // Until its numbers are there, a group ends where it starts.
    var start = 0
    var largest = 0
    for group in ends.indices {
      largest = max(largest, ends[group])
      (ends[group], start) = (start, start + ends[group])
    }
    var grouped = Array<TwinTable.Entry>(repeating: .none, count: start)
    forEach(inShare: share, spread) { entry, group in
      grouped[ends[group]] = entry
      ends[group] += 1
    }
    var table = TwinTable(room: largest, stirrer: spread.stirrer)
    start = 0
    for end in ends {
      let group = grouped.span.extracting(start..<end)
      if table.findsTwins(among: group, &questions, areTwins) { return true }
      start = end
    }
    return false
  }

  @inline(__always)
  private func forEach(inShare share: Int, _ spread: Spread, _ body: (TwinTable.Entry, Int) -> Void)
  {
    var place: UInt32 = 0
    halves.forEachPiece { piece in
      for index in piece.indices {
        let stirred = TwinTable.stirred(piece[index], by: spread.stirrer)
        if spread.share(of: stirred) == share {
          body(TwinTable.Entry(half: piece[index], place: place), spread.group(of: stirred))
        }
        place &+= 1
      }
    }
  }

  /// How the numbers lie in shares, and those of a share in groups.
  private struct Spread {
    /// Stirs the numbers, and nobody knows it before: no plan can be written whose ids all come into one
    /// group or one place of a table.
    let stirrer = UInt64.random(in: .min ... .max) | 1
    private let shareBits: UInt64
    private let groupBits: UInt64

    init(_ count: Int) {
      shareBits = Self.bits(for: count / IDFingerprints.shareSize)
      groupBits = Self.bits(for: min(count, IDFingerprints.shareSize) / IDFingerprints.groupSize)
    }

    var shares: Int { 1 << Int(shareBits) }
    var groups: Int { 1 << Int(groupBits) }

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
