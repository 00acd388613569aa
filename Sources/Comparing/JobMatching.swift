/// Which job of the new side is which one of the old side.
///
/// Jobs go by plan and id. Those that are left go by what they ask for: of several that ask for the
/// same, those with the same id first, then in order.
struct JobMatching {
  /// For each job of the new side its place on the old side, or -1.
  private(set) var bases: [Int32]
  /// For each job of the old side, whether it has been found again.
  private var isFound: [Bool]

  private let base: any PricedSide
  private let head: any PricedSide

  init(base: any PricedSide, head: any PricedSide, plans: PlanMatching) {
    self.base = base
    self.head = head
    bases = Array(repeating: -1, count: head.count)
    isFound = Array(repeating: false, count: base.count)
    matchByID(plans)
    matchByContent()
  }

  /// The jobs of the old side that are gone.
  var removed: [Int] { isFound.indices.filter { !isFound[$0] } }

  private mutating func matchByID(_ plans: PlanMatching) {
    var places = [UInt64: Int32](minimumCapacity: base.count)
    for job in 0..<base.count {
      places[Self.key(of: base.id(of: job), in: base.plan(of: job))] = Int32(clamping: job)
    }
    for job in 0..<head.count {
      guard let plan = plans.bases[head.plan(of: job)] else { continue }
      let id = head.id(of: job)
      // Two ids may have one key, so that the id itself is looked at.
      guard let found = places[Self.key(of: id, in: plan)], base.id(of: Int(found)) == id else {
        continue
      }
      join(Int(found), job)
    }
  }

  /// A key that nobody knows beforehand, so that no plan can be written whose ids all have one.
  private static func key(of id: String, in plan: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(plan)
    hasher.combine(id)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private mutating func matchByContent() {
    let old = Self.sorted(isFound.indices.filter { !isFound[$0] }, of: base)
    let new = Self.sorted(bases.indices.filter { bases[$0] < 0 }, of: head)
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      let content = min(old[left].content, new[right].content)
      let leftEnd = old[left...].firstIndex { $0.content != content } ?? old.count
      let rightEnd = new[right...].firstIndex { $0.content != content } ?? new.count
      match(old[left..<leftEnd].map(\.job), new[right..<rightEnd].map(\.job))
      (left, right) = (leftEnd, rightEnd)
    }
  }

  /// Matches jobs that all ask for the same.
  private mutating func match(_ old: [Int], _ new: [Int]) {
    guard !old.isEmpty, !new.isEmpty else { return }
    var places: [String: Int] = [:]
    for job in old.reversed() { places[base.id(of: job)] = job }
    for job in new {
      if let same = places[head.id(of: job)], !isFound[same] { join(same, job) }
    }
    let (free, open) = (old.filter { !isFound[$0] }, new.filter { bases[$0] < 0 })
    for (before, after) in zip(free, open) { join(before, after) }
  }

  private mutating func join(_ before: Int, _ after: Int) {
    guard !isFound[before] else { return }
    isFound[before] = true
    bases[after] = Int32(clamping: before)
  }

  /// Jobs with what they ask for, in the order of that.
  private static func sorted(
    _ jobs: [Int],
    of side: any PricedSide
  ) -> [(content: UInt64, job: Int)] {
    jobs.map { (side.content(of: $0), $0) }.sorted { ($0.content, $0.job) < ($1.content, $1.job) }
  }
}
