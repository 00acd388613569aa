import Quantities

/// A question about two numbers, as `if` asks it.
enum PriceComparison: String, Sendable, Hashable, CaseIterable {
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
  case equal = "=="
  case different = "!="

  /// Answers the question.
  func holds(_ left: Fraction, _ right: Fraction) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .different: left != right
    }
  }
}
