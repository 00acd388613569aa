import Testing

/// A part of a catalogue with one mistake, marked with `①`, and the finding about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let code: String
  let marked: String
  let message: String
  let help: String?

  init(_ code: String, _ marked: String, _ message: String, help: String?) {
    self.code = code
    self.marked = marked
    self.message = message
    self.help = help
  }

  var testDescription: String { "\(code): \(message)" }
}

extension Mistake {
  static let head = """
    creditcast_catalogue: 1
    provider: acme
    credit_usd: 1
    checked_on: 2026-01-01

    """
  static let row = "{from: 2025-01-01, credits: 1, source: s, date_is: exact}"

  /// A catalogue of one model that has some more keys.
  static func model(_ keys: String, prices: String? = nil) -> String {
    head + "models:\n  - {id: m, name: M, kind: image, endpoint: /m, "
      + "prices: [\(prices ?? row)], \(keys)}\n"
  }

  static func parameter(_ schema: String) -> String { model("parameters: {p: \(schema)}") }

  static func rule(_ rule: String) -> String {
    model(
      "parameters: {image: {type: file}, steps: {type: integer, min: 1}, "
        + "mode: {type: choice, values: [a, b]}}, rules: [\(rule)]"
    )
  }

  static func price(_ credits: String) -> String {
    model(
      "parameters: {steps: {type: integer, required: true}, seed: {type: integer}}",
      prices: "{from: 2025-01-01, credits: \(credits), source: s, date_is: exact}"
    )
  }
}
