/// The values of an axis that rules name; those are of one kind that the same entries match.
package struct ValueKinds: Sendable {
  /// How many values each kind has.
  package private(set) var weights: [Int64] = []
  /// The named values, each with its kind.
  package private(set) var named: [(value: Int64, kind: Int)] = []
  /// For each kind, the next one whose values are the same number in another spelling.
  private var nextAlike: [Int?] = []

  /// How many kinds there are; so many stands for the values that no rule names.
  package var count: Int { weights.count }

  /// The kind of each named value.
  package var byValue: [Int64: Int] {
    Dictionary(named.map { ($0.value, $0.kind) }) { first, _ in first }
  }

  /// The next kind whose values are the same number.
  func next(alike kind: Int) -> Int? { nextAlike[kind] }

  /// Adds a kind; `next` is another one whose values are the same number.
  mutating func add(before next: Int?) -> Int {
    weights.append(0)
    nextAlike.append(next)
    return weights.count - 1
  }

  /// Adds a value of a kind.
  mutating func add(_ value: Int, of kind: Int) {
    weights[kind] += 1
    named.append((Int64(value), kind))
  }
}
