/// A JSON value whose numbers keep their spelling.
package indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number as it is spelt.
  case number([UInt8])
  /// A text.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Keys with their values, in their order; a key may come twice.
  case object([(key: String, value: JSONValue)])

  /// The text of a string.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The values under a key of an object, in their order.
  package func values(of key: String) -> [JSONValue] {
    guard case .object(let members) = self else { return [] }
    return members.filter { $0.key == key }.map(\.value)
  }

  /// A spelling of the value for messages.
  var spelling: ServerText {
    switch self {
    case .null: ServerText(Array("null".utf8))
    case .boolean(let value): ServerText(Array("\(value)".utf8))
    case .number(let text): ServerText(text)
    case .string(let text): ServerText(Array("\"\(text)\"".utf8))
    case .array: ServerText(Array("[…]".utf8))
    case .object: ServerText(Array("{…}".utf8))
    }
  }
}
