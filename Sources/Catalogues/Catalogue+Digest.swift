internal import Quantities

extension Catalogue {
  /// Reads a digest of a catalogue; nil where it is none.
  package static func reading(digest bytes: [UInt8]) -> Catalogue? {
    var digest = DigestReader(bytes)
    return try? catalogue(from: &digest)
  }

  private static func catalogue(from digest: inout DigestReader) throws(BadDigest) -> Catalogue {
    let provider: String = try digest.next()
    let price = Fraction(Int128(try digest.number()), over: Int128(try digest.number()))
    let checkedOn = Day(daysSinceEpoch: try digest.next())
    let purchaseURL: String? = try digest.next()
    let parameters: [Parameter] = try digest.next()
    var models: [Model] = []
    for _ in 0..<(try digest.count()) { models.append(try Model(from: &digest, parameters)) }
    guard let price, digest.isAtEnd else { throw BadDigest() }
    return Catalogue(
      provider: provider,
      creditPrice: price,
      checkedOn: checkedOn,
      purchaseURL: purchaseURL,
      models: models
    )
  }

  /// The same catalogue in a form that is read faster: one value a line, in the order of reading.
  package var digest: [UInt8] {
    var digest = DigestWriter()
    digest.add(provider)
    digest.add(Int64(creditPrice.numerator))
    digest.add(Int64(creditPrice.denominator))
    digest.add(checkedOn.daysSinceEpoch)
    digest.add(purchaseURL)
    var places: [Parameter: Int] = [:]
    var parameters: [Parameter] = []
    for parameter in models.flatMap(\.parameters) where places[parameter] == nil {
      places[parameter] = parameters.count
      parameters.append(parameter)
    }
    digest.add(parameters)
    digest.add(models.count)
    for model in models { model.write(to: &digest, places) }
    return digest.bytes
  }
}
