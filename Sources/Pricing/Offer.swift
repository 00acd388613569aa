internal import Catalogues
internal import Quantities

/// A model as it stands on one day, with what is the same for all jobs that ask for it.
///
/// It never changes, and is shared because every job of a plan looks into one.
final class Offer: Sendable {
  let model: Model
  let standing: PriceStanding
  /// Whether it answers on the day.
  let isAnswering: Bool
  /// The price in force; nil where none is known.
  let price: PriceExpression?
  /// The price of every call, where all cost the same.
  let unit: Credits?
  /// What holds as long as a job gives nothing.
  let given: GivenParameters
  /// The numbers as long as a job gives none.
  let numbers: NumericValues
  /// Whether its price or its outputs depend on numbers.
  let isCounting: Bool
  private let prompt: Int?

  init(_ model: Model, on day: Day) {
    self.model = model
    standing = model.price(on: day)
    switch standing {
    case .priced, .unknown: isAnswering = true
    case .notLaunched, .retired: isAnswering = false
    }
    if case .priced(let row) = standing { price = model.prices[row].price } else { price = nil }
    if case .known(let credits) = price?.constant { unit = credits } else { unit = nil }
    given = GivenParameters(to: model)
    numbers = NumericValues(for: model, priced: price?.parameters ?? SmallSet())
    isCounting = numbers.isCounting
    prompt = model.parameterIndex(named: "prompt")
  }

  /// Whether a prompt is among what is given.
  func hasPrompt(_ given: GivenParameters) -> Bool {
    prompt.map { given.given.contains($0) } ?? false
  }
}
