/// The sets of tags that jobs have, each kept once.
struct TagSets: Sendable {
  private var sets: [[String]] = [[]]
  private var numbers: [[String]: UInt32] = [[]: 0]
  private var last: UInt32 = 0

  /// The tags of a number.
  subscript(number: UInt32) -> [String] { sets[Int(number)] }

  /// The number of some tags; jobs that follow one another mostly have the same.
  mutating func number(of tags: [String]) -> UInt32 {
    if sets[Int(last)] == tags { return last }
    last = numbers[tags] ?? added(tags)
    return last
  }

  private mutating func added(_ tags: [String]) -> UInt32 {
    let number = UInt32(clamping: sets.count)
    sets.append(tags)
    numbers[tags] = number
    return number
  }
}
