/// What ends the evaluation of an expression without a value.
enum NoPrice: Error, Sendable, Hashable {
  /// The word `unknown` was reached.
  case unknown
  /// The arithmetic has no result.
  case undefined(UndefinedPrice)

  /// The same thing as a result.
  var result: PriceResult {
    switch self {
    case .unknown: .unknown
    case .undefined(let reason): .undefined(reason)
    }
  }
}
