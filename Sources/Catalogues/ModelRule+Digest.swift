extension ModelRule: Digestible {
  private enum DemandName: String {
    case needs
    case refuses
    case sizes
  }

  init(from digest: inout DigestReader) throws(BadDigest) {
    let demand: Demand
    switch try digest.word() as DemandName {
    case .needs: demand = .needs(anyOf: SmallSet(try digest.next() as [Int]))
    case .refuses: demand = .refuses(try digest.next())
    case .sizes:
      demand = .sizes(width: try digest.next(), height: try digest.next(), try digest.next())
    }
    self.init(demand, when: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    switch demand {
    case .needs(let parameters):
      digest.add(DemandName.needs.rawValue)
      digest.add(Array(parameters))
    case .refuses(let parameter):
      digest.add(DemandName.refuses.rawValue)
      digest.add(parameter)
    case .sizes(let width, let height, let sizes):
      digest.add(DemandName.sizes.rawValue)
      digest.add(width)
      digest.add(height)
      digest.add(sizes)
    }
    digest.add(condition)
  }
}

extension Condition: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    let parameter: Int = try digest.next()
    let value: String? = try digest.next()
    self = value.map { .equals(parameter, $0) } ?? .given(parameter)
  }

  func write(to digest: inout DigestWriter) {
    switch self {
    case .given(let parameter):
      digest.add(parameter)
      digest.add(String?.none)
    case .equals(let parameter, let value):
      digest.add(parameter)
      digest.add(String?.some(value))
    }
  }
}

extension ImageSize: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(width: try digest.next(), height: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(width)
    digest.add(height)
  }
}
