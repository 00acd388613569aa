/// A set of a matrix's rules.
struct RuleSet: Hashable {
  private var first: UInt64 = 0
  private var rest: [UInt64] = []

  /// All of so many rules.
  init(all count: Int) {
    self.init(0..<count, of: count)
  }

  /// Some of so many rules.
  init(_ members: some Sequence<Int>, of count: Int) {
    rest = Array(repeating: 0, count: max(0, (count + 63) / 64 - 1))
    for member in members { insert(member) }
  }

  /// How many rules are in it.
  var count: Int { rest.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  func contains(_ member: Int) -> Bool {
    let word = member < 64 ? first : rest[member / 64 - 1]
    return word & (1 << UInt64(member % 64)) != 0
  }

  mutating func insert(_ member: Int) {
    let bit: UInt64 = 1 << UInt64(member % 64)
    if member < 64 { first |= bit } else { rest[member / 64 - 1] |= bit }
  }

  mutating func remove(_ member: Int) {
    let bit: UInt64 = 1 << UInt64(member % 64)
    if member < 64 { first &= ~bit } else { rest[member / 64 - 1] &= ~bit }
  }

  func intersection(_ other: RuleSet) -> RuleSet {
    var result = self
    result.first &= other.first
    for index in rest.indices { result.rest[index] &= other.rest[index] }
    return result
  }

  func union(_ other: RuleSet?) -> RuleSet {
    guard let other else { return self }
    var result = self
    result.first |= other.first
    for index in rest.indices { result.rest[index] |= other.rest[index] }
    return result
  }

  func intersects(_ other: RuleSet) -> Bool {
    first & other.first != 0 || zip(rest, other.rest).contains { $0 & $1 != 0 }
  }
}
