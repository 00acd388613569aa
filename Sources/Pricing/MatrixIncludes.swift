internal import Plans

/// Tells which includes are laid over a combination, axis by axis.
///
/// An include is looked at where the last axis that it names takes a value that it names, so values that
/// no include names cost nothing.
struct MatrixIncludes {
  /// The includes that name no axis, and so are laid over all combinations.
  let everywhere: [Int]
  private let conditions: [[(axis: Int, kinds: [Int])]]
  /// For each axis and each kind of its values, the includes to look at.
  private var anchored: [[[Int]]]

  init(_ matrix: Matrix?) {
    guard let matrix else {
      (everywhere, conditions, anchored) = ([], [], [])
      return
    }
    conditions = matrix.includes.map { rule in
      rule.entries.indices.compactMap { matrix.condition($0, of: rule) }
        .map { ($0.axis, matrix.kinds(of: $0)) }
    }
    everywhere = conditions.indices.filter { [conditions] in conditions[$0].isEmpty }
    anchored = matrix.axes.map { _ in [] }
    for (include, named) in conditions.enumerated() {
      guard let last = named.max(by: { $0.axis < $1.axis }) else { continue }
      if anchored[last.axis].isEmpty {
        anchored[last.axis] = Array(repeating: [], count: matrix.axes[last.axis].kinds.count + 1)
      }
      for kind in Set(last.kinds) { anchored[last.axis][kind].append(include) }
    }
  }

  /// Whether includes are looked at once an axis has its value.
  func areAnchored(at axis: Int) -> Bool { !anchored[axis].isEmpty }

  /// The includes laid over a combination, in file order, from those of the axes before and the kinds
  /// of the values up to this axis.
  func laid(_ before: [Int], at axis: Int, _ kinds: [Int]) -> [Int] {
    var laid = before
    for include in anchored[axis][kinds[axis]]
    where conditions[include].allSatisfy({ $0.kinds.contains(kinds[$0.axis]) }) {
      laid.append(include)
    }
    return laid.count == before.count ? before : laid.sorted()
  }
}
