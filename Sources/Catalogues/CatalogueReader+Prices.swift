import Diagnostics
import Quantities
import YAMLReading

extension CatalogueReader {
  /// Reads the price rows of a model.
  mutating func priceDrafts() throws(ReadingStopped) -> [PriceDraft] {
    let place = yaml.place
    let isList = yaml.node == .sequence
    var isEmpty = true
    var result: [PriceDraft] = []
    try eachItem(of: "prices", "a list of price rows") { (reader) throws(ReadingStopped) in
      isEmpty = false
      if let draft = try reader.priceDraft() { result.append(draft) }
    }
    if isEmpty, isList {
      tell(.badCatalogueValue("prices", takes: "at least one price row", at: place))
    }
    return result
  }

  private mutating func priceDraft() throws(ReadingStopped) -> PriceDraft? {
    var draft = PriceDraft(range: yaml.range)
    let isThere = try eachKey(of: "prices", "a list of price rows") {
      (reader, key) throws(ReadingStopped) in
      guard let known = PriceDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: PriceDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      draft.keys.insert(known)
      switch known {
      case .from: draft.from = try reader.day(key.text)
      case .credits: draft.credits = try reader.credits()
      case .source: draft.source = try reader.text(key.text)?.text
      case .dateIs: draft.dateIs = try reader.word(key.text, of: DateCertainty.self)
      case .note: draft.note = try reader.text(key.text)?.text
      }
    }
    return isThere ? draft : nil
  }

  private mutating func credits() throws(ReadingStopped) -> Written? {
    guard yaml.node == .null else { return try scalar("credits") }
    tell(
      .badCatalogueValue(
        "credits",
        takes: "a price",
        at: yaml.place,
        help: "leave the key out where the price is not known"
      )
    )
    return nil
  }

  /// Makes a price row, or tells what is wrong with it.
  mutating func price(_ draft: PriceDraft, of model: ModelDraft) -> PriceRow? {
    let needed: [PriceDraft.Key] = [.from, .source, .dateIs]
    for key in needed where !draft.keys.contains(key) {
      let range = draft.from?.range ?? draft.range
      tell(.missingCatalogueKey(key.rawValue, of: "the price row", at: yaml.place(range)))
    }
    let price = draft.credits.flatMap { expression($0, model.parameters) }
    guard let from = draft.from, let source = draft.source, let dateIs = draft.dateIs else {
      return nil
    }
    return PriceRow(
      from: from.day,
      price: price,
      source: source,
      dateIs: dateIs,
      note: draft.note
    )
  }

  /// Tells the days that do not follow each other.
  mutating func checkOrder(of draft: ModelDraft) {
    let days = draft.prices.compactMap(\.from)
    for (former, latter) in zip(days, days.dropFirst()) where latter.day <= former.day {
      tell(
        .pricesOutOfOrder(
          "\(latter.day)",
          after: "\(former.day)",
          at: yaml.place(latter.range)
        )
      )
    }
    if let retired = draft.retiredOn, let last = days.last, retired.day <= last.day {
      tell(
        .retiredTooEarly("\(retired.day)", before: "\(last.day)", at: yaml.place(retired.range))
      )
    }
  }

  private mutating func expression(
    _ written: Written,
    _ parameters: [Parameter]
  ) -> PriceExpression? {
    do throws(ExpressionProblem) {
      let expression = try PriceExpression(reading: written.text, parameters: parameters)
      if case .undefined(let reason) = expression.constant {
        tell(.hopelessExpression(reason, at: yaml.place(written.range)))
      }
      return expression
    } catch {
      tell(.badExpression(error, at: yaml.place(written.range(ofBytes: error.range))))
      return nil
    }
  }
}
