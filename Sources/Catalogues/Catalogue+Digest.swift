internal import Quantities

extension Catalogue {
  /// Reads a digest of a catalogue; nil where it is none.
  ///
  /// Its models are read when they are asked for.
  package static func reading(digest bytes: [UInt8]) -> Catalogue? {
    var digest = DigestReader(bytes, in: bytes.indices)
    return try? catalogue(from: &digest, bytes)
  }

  private static func catalogue(
    from digest: inout DigestReader,
    _ bytes: [UInt8]
  ) throws(BadDigest) -> Catalogue {
    let provider: String = try digest.next()
    let price = Fraction(Int128(try digest.number()), over: Int128(try digest.number()))
    let checkedOn = Day(daysSinceEpoch: try digest.next())
    let purchaseURL: String? = try digest.next()
    let requestLimit: RequestLimit? = try digest.next()
    let names: [ModelName] = try digest.next()
    let sizes: [Int] = try digest.next()
    guard let price, sizes.reduce(digest.position, +) == bytes.count else { throw BadDigest() }
    return Catalogue(
      provider: provider,
      creditPrice: price,
      checkedOn: checkedOn,
      purchaseURL: purchaseURL,
      requestLimit: requestLimit,
      models: ModelList(ModelShelf(bytes, from: digest.position, sizes: sizes), names: names),
      overrides: []
    )
  }

  /// The same catalogue in a form that is read many times faster: one value a line.
  ///
  /// The names and sizes of the models come first, so that each model can be read by itself.
  package var digest: [UInt8] {
    let models = models.map(\.digest)
    var digest = DigestWriter()
    digest.add(provider)
    digest.add(Int64(creditPrice.numerator))
    digest.add(Int64(creditPrice.denominator))
    digest.add(checkedOn.daysSinceEpoch)
    digest.add(purchaseURL)
    digest.add(requestLimit)
    digest.add(ModelName.all(of: self.models))
    digest.add(models.map(\.count))
    return digest.bytes + models.joined()
  }
}
