import Diagnostics

extension Catalogue {
  /// The id or alias that somebody most likely meant.
  package func nearestModel(to name: String) -> String? {
    NearestWord.to(name, among: models.map(\.id) + models.flatMap(\.aliases))
  }

  /// The places of the models that answer at an endpoint.
  package func models(at endpoint: String) -> [Int] {
    models.indices.filter { models[$0].endpoint == endpoint }
  }

  /// The places of the models that take a parameter.
  package func modelsTaking(parameter name: String) -> [Int] {
    models.indices.filter { models[$0].parameterIndex(named: name) != nil }
  }
}
