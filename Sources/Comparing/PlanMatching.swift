/// Which plan of the new side is which one of the old side.
///
/// Plans go by their names; of several with one name those of the same file first, then in order. What
/// is left goes by the names of the files, and last the only plan of each side by itself.
package struct PlanMatching: Sendable {
  /// For each plan of the new side, its place on the old side.
  package private(set) var bases: [Int?]
  /// For each plan of the old side, its place on the new side.
  package private(set) var heads: [Int?]

  /// Matches the plans of two sides.
  package init(base: [SidePlan], head: [SidePlan]) {
    bases = Array(repeating: nil, count: head.count)
    heads = Array(repeating: nil, count: base.count)
    match(base, head) { "\($0.name)\n\($0.fileName)" }
    match(base, head) { $0.name }
    match(base, head) { String($0.fileName) }
    let (left, right) = (
      heads.indices.filter { heads[$0] == nil }, bases.indices.filter { bases[$0] == nil }
    )
    if left.count == 1, right.count == 1 { join(left[0], right[0]) }
  }

  private mutating func match(
    _ base: [SidePlan],
    _ head: [SidePlan],
    by key: (SidePlan) -> String
  ) {
    var waiting: [String: [Int]] = [:]
    for place in base.indices.reversed() where heads[place] == nil {
      waiting[key(base[place]), default: []].append(place)
    }
    for place in head.indices where bases[place] == nil {
      if let found = waiting[key(head[place])]?.popLast() { join(found, place) }
    }
  }

  private mutating func join(_ base: Int, _ head: Int) {
    heads[base] = head
    bases[head] = base
  }
}
