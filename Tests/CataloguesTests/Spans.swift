import Catalogues
import Quantities

// Expectations cannot hold spans, so these lend one for the length of a call.

extension ParameterType {
  func problem(with text: String) -> ParameterProblem? { problem(with: text.utf8.span) }
  func numericValue(of text: String) -> Fraction? { numericValue(of: text.utf8.span) }
}

extension Parameter {
  func problem(with text: String) -> ParameterProblem? { problem(with: text.utf8.span) }
}

extension PriceExpression {
  func price(with values: [Fraction]) -> PriceResult { price(with: values.span) }
}

extension Catalogue {
  func model(spelt name: String) -> Int? { model(named: name.utf8.span) }
  func knowsParameter(_ name: String) -> Bool { knowsParameter(named: name.utf8.span) }
}

extension ImageSize {
  static func read(_ text: String) -> ImageSize? { ImageSize(reading: text.utf8.span) }
}
