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
  /// How many requests the provider takes; nil where that is not known.
  package let requestLimit: RequestLimit?
  /// The models.
  package let models: ModelList
  /// The files that were laid over it, in order.
  package let overrides: [String]

  /// Makes a catalogue.
  package init(
    provider: String,
    creditPrice: Fraction,
    checkedOn: Day,
    purchaseURL: String? = nil,
    requestLimit: RequestLimit? = nil,
    models: [Model],
    overrides: [String] = []
  ) {
    self.init(
      provider: provider,
      creditPrice: creditPrice,
      checkedOn: checkedOn,
      purchaseURL: purchaseURL,
      requestLimit: requestLimit,
      models: ModelList(models),
      overrides: overrides
    )
  }

  /// Makes a catalogue of models that may not have been read yet.
  init(
    provider: String,
    creditPrice: Fraction,
    checkedOn: Day,
    purchaseURL: String?,
    requestLimit: RequestLimit?,
    models: ModelList,
    overrides: [String]
  ) {
    self.provider = provider
    self.creditPrice = creditPrice
    self.checkedOn = checkedOn
    self.purchaseURL = purchaseURL
    self.requestLimit = requestLimit
    self.models = models
    self.overrides = overrides
  }

  /// Finds a model's place by its id, an alias, or an endpoint that means one model.
  package func model(named name: Span<UInt8>) -> Int? {
    models.place(of: name)
  }

  /// Finds a model's place by its id, an alias, or an endpoint that means one model.
  package func model(named name: String) -> Int? {
    models.place(of: name.utf8.span)
  }

  /// Whether any model takes a parameter of this name.
  package func knowsParameter(named name: Span<UInt8>) -> Bool {
    for model in models where model.parameterIndex(named: name) != nil { return true }
    return false
  }
}
