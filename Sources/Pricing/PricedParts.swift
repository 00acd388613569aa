/// The parts of a job: one for most jobs, which is kept without a list.
enum PricedParts: Sendable {
  case none
  case one(PricedPart)
  case several([PricedPart])

  /// Some parts.
  init(_ parts: [PricedPart]) {
    switch parts.count {
    case 0: self = .none
    case 1: self = .one(parts[0])
    default: self = .several(parts)
    }
  }

  /// The parts in a list, which is shared where there is one.
  var list: [PricedPart] {
    switch self {
    case .none: []
    case .one(let part): [part]
    case .several(let parts): parts
    }
  }
}

extension PricedParts: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(let parts): parts.count
    }
  }

  subscript(index: Int) -> PricedPart {
    get {
      switch self {
      case .none: preconditionFailure("there is no part")
      case .one(let part): part
      case .several(let parts): parts[index]
      }
    }
    set {
      switch self {
      case .none: preconditionFailure("there is no part")
      case .one: self = .one(newValue)
      case .several(var parts):
        self = .none
        parts[index] = newValue
        self = .several(parts)
      }
    }
  }
}
