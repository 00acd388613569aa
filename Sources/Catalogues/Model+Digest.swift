internal import Quantities

extension Model {
  /// Reads a digest of a model.
  static func reading(digest bytes: [UInt8], in range: Range<Int>) throws(BadDigest) -> Model {
    var digest = DigestReader(bytes, in: range)
    let id: String = try digest.next()
    let name: String = try digest.next()
    let aliases: [String] = try digest.next()
    let kind: ModelKind = try digest.word()
    let endpoint: String = try digest.next()
    let isEndpointDefault: Bool = try digest.next()
    let sends: [RequestConstant] = try digest.next()
    let input: Int? = try digest.next()
    let parameters: [Parameter] = try digest.next()
    let rules: [ModelRule] = try digest.next()
    let latency: CallLatency? = try digest.next()
    var prices: [PriceRow] = []
    for _ in 0..<(try digest.count()) {
      prices.append(try PriceRow(from: &digest, parameters))
    }
    let lastDay: Int? = try digest.next()
    guard digest.isAtEnd else { throw BadDigest() }
    return Model(
      id: id,
      name: name,
      aliases: aliases,
      kind: kind,
      endpoint: endpoint,
      isEndpointDefault: isEndpointDefault,
      sends: sends,
      input: input,
      parameters: parameters,
      rules: rules,
      latency: latency,
      prices: prices,
      retiredOn: lastDay.map(Day.init(daysSinceEpoch:))
    )
  }

  /// All that there is to say about the model, one value a line.
  var digest: [UInt8] {
    var digest = DigestWriter()
    digest.add(id)
    digest.add(name)
    digest.add(aliases)
    digest.add(kind.rawValue)
    digest.add(endpoint)
    digest.add(isEndpointDefault)
    digest.add(sends)
    digest.add(input)
    digest.add(parameters)
    digest.add(rules)
    digest.add(latency)
    digest.add(prices.count)
    for price in prices { price.write(to: &digest) }
    digest.add(retiredOn?.daysSinceEpoch)
    return digest.bytes
  }
}

extension PriceRow {
  fileprivate init(
    from digest: inout DigestReader,
    _ parameters: [Parameter]
  ) throws(BadDigest) {
    let from = Day(daysSinceEpoch: try digest.next())
    let text: String? = try digest.next()
    var price: PriceExpression?
    if let text {
      price = try? PriceExpression(reading: text, parameters: parameters)
      guard price != nil else { throw BadDigest() }
    }
    self.init(
      from: from,
      price: price,
      source: try digest.next(),
      dateIs: try digest.word(),
      note: try digest.next()
    )
  }

  fileprivate func write(to digest: inout DigestWriter) {
    digest.add(from.daysSinceEpoch)
    digest.add(price?.text)
    digest.add(source)
    digest.add(dateIs.rawValue)
    digest.add(note)
  }
}

extension RequestConstant: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(name: try digest.next(), value: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(name)
    digest.add(value)
  }
}
