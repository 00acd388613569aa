/// A name that plans may write, and the place of the model that it means.
struct ModelName {
  let name: String
  let place: Int

  /// All names of models, the earlier model's first: its id, its aliases, then endpoints.
  static func all(of models: some Collection<Model>) -> [ModelName] {
    var names: [ModelName] = []
    var users: [String: Int] = [:]
    for (place, model) in models.enumerated() {
      names += ([model.id] + model.aliases).map { ModelName(name: $0, place: place) }
      users[model.endpoint, default: 0] += 1
    }
    for (place, model) in models.enumerated()
    where model.isEndpointDefault || users[model.endpoint] == 1 {
      names.append(ModelName(name: model.endpoint, place: place))
    }
    return names
  }
}

extension ModelName: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(name: try digest.next(), place: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(name)
    digest.add(place)
  }
}
