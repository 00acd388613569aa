internal import Catalogues
internal import Quantities

/// What a catalogue does to the one that it is laid over.
struct CatalogueChanges {
  let top: Catalogue
  let below: Catalogue
  let day: Day

  /// One sentence for each model that it adds or replaces, and for each name that it takes over.
  var lines: [String] {
    top.models.flatMap { model in
      [line(for: model)] + takenNames(by: model)
    }
  }

  private func line(for model: Model) -> String {
    let new = CurrentPrice(of: model, on: day).words
    guard let old = below.models.first(where: { $0.id == model.id }) else {
      return "adds `\(model.id)`: \(new)"
    }
    let before = CurrentPrice(of: old, on: day).words
    return
      "replaces `\(model.id)`: \(new)\(before == new ? ", as before" : " in place of \(before)")"
  }

  /// Names that meant another model until now.
  private func takenNames(by model: Model) -> [String] {
    ([model.id] + model.aliases).compactMap { name in
      guard let index = below.model(named: name), below.models[index].id != model.id,
        !top.models.contains(where: { $0.id == below.models[index].id })
      else { return nil }
      let old = below.models[index].id
      return name == old
        ? "hides `\(old)`, because `\(model.id)` takes its name"
        : "takes the name `\(name)` from `\(old)`"
    }
  }
}

extension CurrentPrice {
  /// The price in words.
  fileprivate var words: String {
    if let calculation { return "`\(calculation)`" }
    if let credits { return credits.words }
    return standing.remark.isEmpty ? "no price" : standing.remark
  }
}
