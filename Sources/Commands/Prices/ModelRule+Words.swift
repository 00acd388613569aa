internal import Catalogues

extension ModelRule {
  /// The rule in words: `when mode is image-to-image, image is needed`.
  func words(for model: Model) -> String {
    func name(_ index: Int) -> String { "`\(model.parameters[index].name)`" }
    let demanded =
      switch demand {
      case .needs(let parameters) where parameters.count == 1:
        parameters.map(name).joined() + " is needed"
      case .needs(let parameters):
        "one of \(parameters.map(name).joined(separator: ", ")) is needed"
      case .refuses(let parameter): "\(name(parameter)) is refused"
      case .sizes(let width, let height, let sizes):
        "\(name(width)) and \(name(height)) are one of "
          + sizes.map { "`\($0.width)x\($0.height)`" }.joined(separator: ", ")
      }
    switch condition {
    case nil: return demanded
    case .given(let parameter): return "when \(name(parameter)) is given, \(demanded)"
    case .equals(let parameter, let value):
      return "when \(name(parameter)) is `\(value)`, \(demanded)"
    }
  }
}

extension Parameter {
  /// What its values may be, in words.
  var words: String {
    schemaWords ?? "texts"
  }
}
