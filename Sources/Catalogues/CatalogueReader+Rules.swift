import Diagnostics
import YAMLReading

extension CatalogueReader {
  /// Reads the rules of a model.
  mutating func ruleDrafts() throws(ReadingStopped) -> [RuleDraft] {
    var result: [RuleDraft] = []
    try eachItem(of: "rules", "a list of rules") { (reader) throws(ReadingStopped) in
      guard let draft = try reader.ruleDraft() else { return }
      if result.count == Model.sizeLimit {
        reader.tell(.tooManyEntries("rules", at: reader.yaml.place(draft.range)))
      } else if result.count < Model.sizeLimit {
        result.append(draft)
      }
    }
    return result
  }

  private mutating func ruleDraft() throws(ReadingStopped) -> RuleDraft? {
    var draft = RuleDraft(range: yaml.range)
    let isThere = try eachKey(of: "rules", "a list of rules") {
      (reader, key) throws(ReadingStopped) in
      guard let known = RuleDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: RuleDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      switch known {
      case .needs, .refuses:
        draft.demands.append(known)
        if let name = try reader.text(key.text) { draft.words = [name] }
      case .needsAny, .sizes:
        draft.demands.append(known)
        draft.words = try reader.texts(key.text)
      case .when: try reader.readCondition(into: &draft)
      }
    }
    return isThere ? draft : nil
  }

  /// Reads `when: NAME` or `when: {NAME: VALUE}`.
  private mutating func readCondition(into draft: inout RuleDraft) throws(ReadingStopped) {
    guard yaml.node == .mapping else {
      draft.condition = try text("when")
      return
    }
    let place = yaml.place
    var count = 0
    var condition: Written?
    var value: Written?
    try eachKey(of: "when", "a parameter with its value") { (reader, key) throws(ReadingStopped) in
      count += 1
      condition = key
      value = try reader.scalar(key.text)
    }
    draft.condition = condition
    draft.value = value
    if count != 1 {
      tell(
        .badRule(
          "the condition names \(count) parameters",
          at: place,
          help: "write one: `when: {mode: image-to-image}`"
        )
      )
    }
  }

  /// Makes a rule, or tells what is wrong with it.
  mutating func rule(_ draft: RuleDraft, _ parameters: [Parameter]) -> ModelRule? {
    guard draft.demands.count == 1, let key = draft.demands.first else {
      tell(
        .badRule(
          "the rule demands \(draft.demands.count) things",
          at: yaml.place(draft.range),
          help: "write one of `needs`, `needs_any`, `refuses` and `sizes` in each rule"
        )
      )
      return nil
    }
    if key == .refuses, draft.condition == nil {
      tell(
        .badRule(
          "the rule refuses a parameter in every case",
          at: yaml.place(draft.range),
          help: "say `when`, or remove the parameter"
        )
      )
    }
    let condition = draft.condition.flatMap { self.condition($0, draft.value, parameters) }
    guard let demand = demand(key, draft, parameters) else { return nil }
    return ModelRule(demand, when: condition)
  }

  private mutating func demand(
    _ key: RuleDraft.Key,
    _ draft: RuleDraft,
    _ parameters: [Parameter]
  ) -> ModelRule.Demand? {
    guard !draft.words.isEmpty else {
      tell(
        .badRule(
          "the rule's `\(key.rawValue)` is empty",
          at: yaml.place(draft.range),
          help: "list something, or remove the rule"
        )
      )
      return nil
    }
    if key == .sizes { return sizes(draft, parameters) }
    let places = draft.words.compactMap { place(of: $0, in: parameters) }
    guard let first = places.first else { return nil }
    return key == .refuses ? .refuses(first) : .needs(anyOf: SmallSet(places))
  }

  private mutating func sizes(
    _ draft: RuleDraft,
    _ parameters: [Parameter]
  ) -> ModelRule.Demand? {
    var sizes: [ImageSize] = []
    for word in draft.words {
      if let size = ImageSize(reading: word.text.utf8.span) {
        sizes.append(size)
      } else {
        tell(
          .badCatalogueValue(
            "sizes",
            takes: "sizes such as `1024x768`",
            at: yaml.place(word.range)
          )
        )
      }
    }
    let width = place(of: Written("width", draft.range), in: parameters)
    let height = place(of: Written("height", draft.range), in: parameters)
    guard let width, let height else { return nil }
    return .sizes(width: width, height: height, sizes)
  }

  private mutating func condition(
    _ name: Written,
    _ value: Written?,
    _ parameters: [Parameter]
  ) -> Condition? {
    guard let index = place(of: name, in: parameters) else { return nil }
    guard let value else { return .given(index) }
    if parameters[index].problem(with: value.text.utf8.span) != nil {
      tell(.hopelessCondition(value.text, of: parameters[index], at: yaml.place(value.range)))
    }
    return .equals(index, value.text)
  }
}
