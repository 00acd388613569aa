import Diagnostics
import Quantities
import YAMLReading

extension CatalogueReader {
  /// Reads the parts of a model, or tells that there is none.
  mutating func modelDraft() throws(ReadingStopped) -> ModelDraft? {
    var draft = ModelDraft(range: yaml.range)
    let isThere = try eachKey(of: "models", "a list of models") {
      (reader, key) throws(ReadingStopped) in
      guard let known = ModelDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: ModelDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      draft.keys.insert(known)
      try reader.read(known, into: &draft)
    }
    return isThere ? draft : nil
  }

  private mutating func read(
    _ key: ModelDraft.Key,
    into draft: inout ModelDraft
  ) throws(ReadingStopped) {
    switch key {
    case .id: draft.id = try identifier(key.rawValue, .model)
    case .name: draft.name = try text(key.rawValue)?.text
    case .aliases: draft.aliases = try aliases()
    case .kind: draft.kind = try word(key.rawValue, of: ModelKind.self)
    case .endpoint: draft.endpoint = try text(key.rawValue)
    case .endpointDefault: draft.isEndpointDefault = try truth(key.rawValue) ?? false
    case .sends: draft.sends = try constants()
    case .input: draft.input = try text(key.rawValue)
    case .parameters: draft.parameters = try parameters()
    case .rules: draft.rules = try ruleDrafts()
    case .latency: draft.latency = try latency()
    case .prices: draft.prices = try priceDrafts()
    case .retiredOn:
      if yaml.node != .null { draft.retiredOn = try day(key.rawValue) }
    }
  }

  private mutating func aliases() throws(ReadingStopped) -> [Written] {
    var result: [Written] = []
    try eachItem(of: "aliases", "a list of names") { (reader) throws(ReadingStopped) in
      if let alias = try reader.identifier("aliases", .model) { result.append(alias) }
    }
    return result
  }

  private mutating func constants() throws(ReadingStopped) -> [RequestConstant] {
    var result: [RequestConstant] = []
    try eachKey(of: "sends", "names with their values") { (reader, key) throws(ReadingStopped) in
      if let value = try reader.scalar(key.text) {
        result.append(RequestConstant(name: key.text, value: value.text))
      }
    }
    return result
  }

  /// Makes the model, where nothing is missing, and tells what is wrong across its parts.
  mutating func model(_ draft: ModelDraft) -> Model? {
    if let base = repricedModel(draft) { return repriced(base, draft) }
    tellMissingKeys(of: draft)
    claimNames(of: draft)
    let input = draft.input.flatMap { place(of: $0, in: draft.parameters) }
    let rules = draft.rules.compactMap { rule($0, draft.parameters) }
    let prices = draft.prices.compactMap { price($0, of: draft) }
    checkOrder(of: draft)
    guard
      let id = draft.id, let name = draft.name, let kind = draft.kind,
      let endpoint = draft.endpoint, !prices.isEmpty
    else { return nil }
    return Model(
      id: id.text,
      name: name,
      aliases: draft.aliases.map(\.text),
      kind: kind,
      endpoint: endpoint.text,
      isEndpointDefault: draft.isEndpointDefault,
      sends: draft.sends,
      input: input,
      parameters: draft.parameters,
      rules: rules,
      latency: draft.latency,
      prices: prices,
      retiredOn: draft.retiredOn?.day
    )
  }

  /// The model below to which an entry gives nothing but prices, a latency, names or an end.
  private func repricedModel(_ draft: ModelDraft) -> Model? {
    guard let id = draft.id, !draft.keys.isDisjoint(with: [.prices, .latency]),
      draft.keys.isSubset(of: [.id, .name, .aliases, .latency, .prices, .retiredOn])
    else { return nil }
    return below?.models.first { $0.id == id.text }
  }

  /// The same model with the entry's prices from their first day on, and its latency.
  private mutating func repriced(_ base: Model, _ draft: ModelDraft) -> Model? {
    claimNames(of: draft)
    var whole = draft
    whole.parameters = base.parameters
    let prices = whole.prices.compactMap { price($0, of: whole) }
    checkOrder(of: whole)
    let first = prices.first?.from
    guard first != nil || !draft.keys.contains(.prices) else { return nil }
    return Model(
      id: base.id,
      name: draft.name ?? base.name,
      aliases: base.aliases + draft.aliases.map(\.text),
      kind: base.kind,
      endpoint: base.endpoint,
      isEndpointDefault: base.isEndpointDefault,
      sends: base.sends,
      input: base.input,
      parameters: base.parameters,
      rules: base.rules,
      latency: draft.latency ?? base.latency,
      prices: base.prices.filter { price in first.map { price.from < $0 } ?? true } + prices,
      retiredOn: draft.retiredOn?.day ?? base.retiredOn
    )
  }

  /// Finds a parameter by its written name, or tells that there is none.
  mutating func place(of name: Written, in parameters: [Parameter]) -> Int? {
    if let index = parameters.firstIndex(where: { $0.name == name.text }) { return index }
    tell(
      .unknownParameter(name.text, among: parameters.map(\.name), at: yaml.place(name.range))
    )
    return nil
  }

  private mutating func tellMissingKeys(of draft: ModelDraft) {
    let range = draft.id?.range ?? draft.range
    let needed: [ModelDraft.Key] = [.id, .name, .kind, .endpoint, .prices]
    for key in needed where !draft.keys.contains(key) {
      tell(.missingCatalogueKey(key.rawValue, of: draft.title, at: yaml.place(range)))
    }
  }

  /// Takes the model's names for it, or tells who has them.
  private mutating func claimNames(of draft: ModelDraft) {
    for name in [draft.id].compactMap({ $0 }) + draft.aliases {
      if let first = names[name.text] {
        tell(
          .duplicateCatalogueName(
            name.text,
            at: yaml.place(name.range),
            first: yaml.place(first)
          )
        )
      } else {
        names[name.text] = name.range
      }
    }
    guard draft.isEndpointDefault, let endpoint = draft.endpoint else { return }
    if let first = endpointDefaults[endpoint.text] {
      tell(
        .duplicateEndpointDefault(
          endpoint.text,
          at: yaml.place(endpoint.range),
          first: yaml.place(first)
        )
      )
    } else {
      endpointDefaults[endpoint.text] = endpoint.range
    }
  }
}
