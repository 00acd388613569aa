internal import YAMLReading

/// The models of a catalogue, in its order, with their names.
package struct ModelList: RandomAccessCollection, Sendable {
  private let source: Source
  private let names: WordTable

  private enum Source {
    case read([Model])
    case shelf(ModelShelf)
  }

  /// Lists models.
  init(_ models: [Model]) {
    source = .read(models)
    names = WordTable(ModelName.all(of: models).map { ($0.name, $0.place) })
  }

  /// Lists the models of a shelf.
  init(_ shelf: ModelShelf, names: [ModelName]) {
    source = .shelf(shelf)
    self.names = WordTable(names.map { ($0.name, $0.place) })
  }

  /// The place of the first model.
  package var startIndex: Int { 0 }

  /// The place after the last model.
  package var endIndex: Int {
    switch source {
    case .read(let models): models.count
    case .shelf(let shelf): shelf.count
    }
  }

  /// The model at a place.
  package subscript(place: Int) -> Model {
    switch source {
    case .read(let models): models[place]
    case .shelf(let shelf): shelf[place]
    }
  }

  /// Finds the place of the model that a name means.
  func place(of name: Span<UInt8>) -> Int? {
    names.value(of: name)
  }
}

extension ModelList: Hashable {
  /// Whether two lists hold equal models in the same order.
  package static func == (left: ModelList, right: ModelList) -> Bool {
    left.elementsEqual(right)
  }

  /// Feeds the models to a hasher.
  package func hash(into hasher: inout Hasher) {
    for model in self { hasher.combine(model) }
  }
}
