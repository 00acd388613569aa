package import Quantities

/// What a provider's models take and cost, and since when.
package struct Catalogue: Sendable, Hashable {
  /// Whose models these are.
  package let provider: String
  /// What one credit costs, in United States dollars.
  package let creditPrice: Fraction
  /// The day on which somebody last held it against the provider's own list.
  package let checkedOn: Day
  /// Where credits are bought.
  package let purchaseURL: String?
  /// The models.
  package let models: [Model]
  /// The files that were laid over it, in order.
  package let overrides: [String]
  private let modelTable: WordTable
  private let parameterTable: WordTable

  /// Makes a catalogue.
  package init(
    provider: String,
    creditPrice: Fraction,
    checkedOn: Day,
    purchaseURL: String? = nil,
    models: [Model],
    overrides: [String] = []
  ) {
    self.provider = provider
    self.creditPrice = creditPrice
    self.checkedOn = checkedOn
    self.purchaseURL = purchaseURL
    self.models = models
    self.overrides = overrides
    modelTable = WordTable(Self.words(for: models))
    parameterTable = WordTable(models.flatMap { $0.parameters.map { ($0.name, 0) } })
  }

  /// Finds a model's place by its id, an alias, or an endpoint that means one model.
  package func model(named name: Span<UInt8>) -> Int? {
    modelTable.value(of: name)
  }

  /// Finds a model's place by its id, an alias, or an endpoint that means one model.
  package func model(named name: String) -> Int? {
    modelTable.value(of: name.utf8.span)
  }

  /// Whether any model takes a parameter of this name.
  package func knowsParameter(named name: Span<UInt8>) -> Bool {
    parameterTable.value(of: name) != nil
  }

  /// All names of models, the earlier model's first: its id, its aliases, then endpoints.
  private static func words(for models: [Model]) -> [(String, Int)] {
    let names = models.enumerated().flatMap { index, model in
      ([model.id] + model.aliases).map { ($0, index) }
    }
    let users = models.reduce(into: [String: Int]()) { $0[$1.endpoint, default: 0] += 1 }
    let endpoints = models.enumerated().filter { _, model in
      model.isEndpointDefault || users[model.endpoint] == 1
    }
    return names + endpoints.map { ($1.endpoint, $0) }
  }
}
