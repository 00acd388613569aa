internal import Catalogues
internal import Quantities

/// What models offer on a day and what their prices have come to, as far as jobs have asked.
struct OfferBook: Sendable {
  private var offers: [Offer?] = []
  /// The results of the models' prices.
  var prices: [PriceMemory] = []

  /// A model as it stands on the day, which is always the same.
  @inline(__always)
  mutating func offer(of index: Int, in catalogue: Catalogue, on day: Day) -> Offer {
    if index < offers.count, let known = offers[index] { return known }
    return makeOffer(of: index, in: catalogue, on: day)
  }

  @inline(never)
  private mutating func makeOffer(of index: Int, in catalogue: Catalogue, on day: Day) -> Offer {
    if offers.isEmpty {
      offers = Array(repeating: nil, count: catalogue.models.count)
      prices = Array(repeating: PriceMemory(), count: catalogue.models.count)
    }
    let offer = Offer(catalogue.models[index], on: day)
    offers[index] = offer
    return offer
  }
}
