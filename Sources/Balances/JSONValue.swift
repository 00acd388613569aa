/// A JSON value whose numbers keep their spelling.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case number([UInt8])
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The text of a string.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The values under a key of an object, in their order.
  func values(of key: String) -> [JSONValue] {
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
