extension JSONWriter {
  /// Writes a member with a text, or null.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member with a whole number, or null.
  package mutating func member(_ name: String, _ number: (some BinaryInteger)?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a member with true or false.
  package mutating func member(_ name: String, is value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member with the text of an amount, a day or a moment, or null.
  package mutating func member(_ name: String, textOf value: (some CustomStringConvertible)?) {
    member(name, value.map(\.description))
  }

  /// Writes a member with an array of texts.
  package mutating func member(_ name: String, texts: [String]) {
    key(name)
    array(of: texts) { $0.string($1) }
  }

  /// Writes a member with an object for a value, or null.
  package mutating func member<Value>(
    _ name: String,
    _ value: Value?,
    _ members: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else {
      null()
      return
    }
    object { members(&$0, value) }
  }
}
