/// The functions that an expression may call.
enum PriceFunction: String, Sendable, CaseIterable {
  case min
  case max
  case ceil
  case floor
  case `if`
}
