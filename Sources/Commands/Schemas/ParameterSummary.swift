internal import Catalogues
internal import Quantities
internal import Reports

/// What all models of a catalogue together say about the parameters of one name.
struct ParameterSummary {
  let name: String
  private let uses: [(model: String, parameter: Parameter)]

  /// Every name that some model takes, in the order in which they come first.
  static func all(of catalogue: Catalogue) -> [ParameterSummary] {
    var order: [String] = []
    var uses: [String: [(String, Parameter)]] = [:]
    for model in catalogue.models {
      for parameter in model.parameters {
        if uses[parameter.name] == nil { order.append(parameter.name) }
        uses[parameter.name, default: []].append((model.id, parameter))
      }
    }
    return order.map { ParameterSummary(name: $0, uses: uses[$0] ?? []) }
  }

  private init(name: String, uses: [(String, Parameter)]) {
    self.name = name
    self.uses = uses
  }

  /// The name of its definition in the schema.
  var definition: String { "parameter.\(name)" }

  /// Its definition in the schema.
  var line: String {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.member("description", description)
      constrain(&writer)
    }
    return "\"\(definition)\": " + String(decoding: writer.bytes, as: UTF8.self)
  }

  private var description: String {
    let named = uses.prefix(3).map(\.model).joined(separator: ", ")
    let others = uses.count - 3
    let takers = "taken by \(named)" + (others > 0 ? " and \(others) more" : "")
    let words = uses.map { $0.parameter.words.filter { $0 != "`" } }
    return words.allSatisfy { $0 == words[0] } ? "\(words[0]); \(takers)" : takers
  }

  /// Writes what values it may have, as far as its models agree.
  private func constrain(_ writer: inout JSONWriter) {
    let types = uses.map(\.parameter.type)
    if let words = choices(in: types) {
      writer.key("enum")
      writer.array(of: words) { $0.literal($1) }
    } else if let bounds = integerBounds(in: types) {
      reference("wholeNumber", &writer)
      writer.key("minimum", integer: bounds.least)
      writer.key("maximum", integer: bounds.most)
    } else if types.allSatisfy({ $0.isNumeric }) {
      reference("decimal", &writer)
    } else {
      reference(types.allSatisfy { $0 == .boolean } ? "truth" : "scalar", &writer)
    }
  }

  private func reference(_ definition: String, _ writer: inout JSONWriter) {
    writer.member("$ref", "#/$defs/\(definition)")
  }

  /// All words that some model takes, as JSON; a word that is a number may stand without quotes.
  private func choices(in types: [ParameterType]) -> [String]? {
    var words: [String] = []
    for type in types {
      guard case .choice(let own) = type else { return nil }
      for word in own where !words.contains(word) { words.append(word) }
    }
    return words.flatMap { word in
      var bytes: [UInt8] = []
      JSONText.append(word, to: &bytes)
      let quoted = String(decoding: bytes, as: UTF8.self)
      let number = try? ExactDecimal(reading: word)
      return number?.description == word ? [quoted, word] : [quoted]
    }
  }

  /// The smallest and the largest number that some model takes.
  private func integerBounds(in types: [ParameterType]) -> (least: Int64?, most: Int64?)? {
    var bounds: [(least: Int64?, most: Int64?)] = []
    for type in types {
      guard case .integer(let numbers) = type else { return nil }
      bounds.append((numbers.min ?? numbers.values.min(), numbers.max ?? numbers.values.max()))
    }
    let (least, most) = (bounds.compactMap(\.least), bounds.compactMap(\.most))
    return (
      least.count == bounds.count ? least.min() : nil, most.count == bounds.count ? most.max() : nil
    )
  }
}

extension JSONWriter {
  /// Writes a member with a whole number; nothing where there is none.
  fileprivate mutating func key(_ name: String, integer: Int64?) {
    if let integer { member(name, integer) }
  }
}
