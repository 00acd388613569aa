internal import Catalogues
internal import Plans
internal import Quantities

/// The numbers that the values of an axis are to a parameter.
struct AxisNumbers {
  /// The place of the axis among those that are told apart.
  let place: Int
  let parameter: Int
  /// The numbers of a range, which need not be listed.
  private let range: NumberRange?
  private let isWhole: Bool
  private let list: [Fraction?]

  init(_ values: AxisValues, at place: Int, for parameter: Int, of model: Model) {
    let schema = model.parameters[parameter]
    self.place = place
    self.parameter = parameter
    if case .integer = schema.type { isWhole = true } else { isWhole = false }
    switch values {
    case .range(let range, _):
      self.range = range
      list = []
    case .list(let values):
      range = nil
      list = values.map { schema.numericValue(of: $0.text.utf8.span) }
    case .file(let texts, _):
      range = nil
      list = (0..<texts.count).map { schema.numericValue(of: texts[$0].utf8.span) }
    }
  }

  /// Whether some value may be no number that the parameter takes.
  var hasGaps: Bool {
    guard range != nil else { return list.contains(nil) }
    return !isWhole || number(of: 0) == nil || number(of: 1) == nil
  }

  /// The number of a value; nil where it is none that the parameter takes.
  func number(of choice: Int64) -> Fraction? {
    guard let range else { return list[Int(choice)] }
    guard let number = range.fraction(at: choice) else { return nil }
    return isWhole && number.denominator != 1 ? nil : number
  }
}
