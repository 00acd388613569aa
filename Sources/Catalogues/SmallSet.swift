/// A set of whole numbers from 0 to 63, such as the places of a model's parameters.
package struct SmallSet: Sendable, Hashable {
  private var bits: UInt64

  /// Makes an empty set.
  package init() {
    bits = 0
  }

  /// Makes a set of some members.
  package init(_ members: some Sequence<Int>) {
    bits = members.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// How many numbers a set can tell apart.
  package static let capacity = 64

  /// Whether there is no member.
  package var isEmpty: Bool { bits == 0 }

  /// How many members there are.
  package var count: Int { bits.nonzeroBitCount }

  /// Whether a number is in the set.
  package func contains(_ member: Int) -> Bool {
    bits & (1 &<< UInt64(member)) != 0
  }

  /// How many members are smaller than a number.
  package func rank(of member: Int) -> Int {
    (bits & ((1 &<< UInt64(member)) &- 1)).nonzeroBitCount
  }

  /// Puts a number in.
  package mutating func insert(_ member: Int) {
    bits |= 1 &<< UInt64(member)
  }

  /// Takes a number out.
  package mutating func remove(_ member: Int) {
    bits &= ~(1 &<< UInt64(member))
  }

  /// The members of either set.
  package func union(_ other: SmallSet) -> SmallSet {
    SmallSet(bits: bits | other.bits)
  }

  /// The members of both sets.
  package func intersection(_ other: SmallSet) -> SmallSet {
    SmallSet(bits: bits & other.bits)
  }

  /// The members that are not in the other set.
  package func subtracting(_ other: SmallSet) -> SmallSet {
    SmallSet(bits: bits & ~other.bits)
  }

  private init(bits: UInt64) {
    self.bits = bits
  }
}

extension SmallSet: Sequence, IteratorProtocol {
  /// Takes the smallest member out and answers it.
  package mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    let member = bits.trailingZeroBitCount
    bits &= bits - 1
    return member
  }
}
