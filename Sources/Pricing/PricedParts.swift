/// The parts of a job: one for most jobs, which is kept without a list.
struct PricedParts: Sendable {
  private var first: PricedPart?
  private var others: [PricedPart] = []

  /// Adds a part.
  mutating func append(_ part: PricedPart) {
    if first == nil { first = part } else { others.append(part) }
  }
}

extension PricedParts: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int { first == nil ? 0 : 1 + others.count }

  subscript(index: Int) -> PricedPart {
    get {
      guard let first, index == 0 else { return others[index - 1] }
      return first
    }
    set {
      if index == 0 { first = newValue } else { others[index - 1] = newValue }
    }
  }
}
