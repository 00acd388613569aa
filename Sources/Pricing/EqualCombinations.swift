internal import Plans

/// Numbers the combinations of a matrix that are equal, in their order.
///
/// Where the rules treat equal texts alike, the number follows from the places of the values among
/// their equals, and nothing is kept of the combinations. Only the others have to be remembered.
struct EqualCombinations {
  /// For each axis, the values that are not the only ones with their text.
  private let twins: [[Int64: Twin]]
  private let areAlike: Bool
  private var counts: [UInt64: Int64] = [:]

  /// A value's place among those with the same text, from 0, and how many they are.
  private struct Twin {
    let place: Int64
    let count: Int64
  }

  init(_ matrix: Matrix) {
    var areAlike = Self.spellAlike(matrix)
    twins = matrix.axes.map { axis in
      var twins: [Int64: Twin] = [:]
      for values in Self.equalValues(of: axis.values) {
        for (place, value) in values.enumerated() {
          twins[value] = Twin(place: Int64(place), count: Int64(values.count))
        }
      }
      if !twins.isEmpty, axis.kinds.count > 0 {
        let kinds = axis.kinds.byValue
        for values in Self.equalValues(of: axis.values)
        where values.contains(where: { kinds[$0] != kinds[values[0]] }) {
          areAlike = false
        }
      }
      return twins
    }
    self.areAlike = areAlike
  }

  /// Begins again before the first combination.
  mutating func restart() {
    counts.removeAll(keepingCapacity: true)
  }

  /// The number of a combination among those that equal it, from 1.
  mutating func number(of combination: MatrixCombinations, _ fingerprint: UInt64) -> Int64 {
    guard areAlike, !combination.isAdded else {
      counts[fingerprint, default: 0] += 1
      return counts[fingerprint, default: 1]
    }
    var number: Int64 = 0
    for axis in twins.indices where !twins[axis].isEmpty {
      guard let twin = twins[axis][combination.choices[axis]] else { continue }
      number = number &* twin.count &+ twin.place
    }
    return number &+ 1
  }

  /// The values of an axis that share a text with others, those with the same text together, in order.
  private static func equalValues(of values: AxisValues) -> [[Int64]] {
    let texts: (Int64) -> [UInt8]
    switch values {
    case .list(let list): texts = { Array(list[Int($0)].text.utf8) }
    case .range: return []
    case .file(let file, _): texts = { Array(file.bytes(at: Int($0))) }
    }
    var prints = (0..<values.count).map { (print: Fingerprint.of(texts($0).span), value: $0) }
    prints.sort { ($0.print, $0.value) < ($1.print, $1.value) }
    var equals: [[Int64]] = []
    var start = prints.startIndex
    while start < prints.endIndex {
      let end = prints[start...].firstIndex { $0.print != prints[start].print } ?? prints.endIndex
      if end - start > 1 {
        let groups = Dictionary(grouping: prints[start..<end].map(\.value), by: texts)
        equals += groups.values.filter { $0.count > 1 }
      }
      start = end
    }
    return equals
  }

  /// Whether all includes spell the values that they name as the axes do.
  private static func spellAlike(_ matrix: Matrix) -> Bool {
    guard !matrix.includes.isEmpty else { return true }
    var spellings: [[Set<[UInt8]>]] = matrix.axes.map { axis in
      Array(repeating: [], count: axis.kinds.count)
    }
    for (index, axis) in matrix.axes.enumerated() {
      for (value, kind) in axis.kinds.named where spellings[index][kind].count < 2 {
        spellings[index][kind].insert(Array(axis.values.text(at: value).utf8))
      }
    }
    return matrix.includes.allSatisfy { rule in
      rule.entries.indices.allSatisfy { entry in
        guard let condition = matrix.condition(entry, of: rule) else { return true }
        let text = Array(rule.entries[entry].value.text.utf8)
        return matrix.kinds(of: condition).allSatisfy { spellings[condition.axis][$0] == [text] }
      }
    }
  }
}
