/// A JSON value as it was written; members keep their order.
package indirect enum JSON: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number in its own spelling.
  case number(String)
  /// A text.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object, its members in order.
  case object([Member])

  /// One key of an object with its value.
  package struct Member: Sendable, Equatable {
    /// The key.
    package let key: String
    /// The value.
    package let value: JSON

    /// Makes a member.
    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key of an object.
  package subscript(key key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The keys of an object in order.
  package var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  /// The elements of an array.
  package var elements: [JSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The text of a string.
  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a whole number.
  package var integer: Int? {
    guard case .number(let spelling) = self else { return nil }
    return Int(spelling)
  }
}
