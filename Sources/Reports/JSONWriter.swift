/// Writes JSON (RFC 8259) to bytes, in the order in which it is told.
package struct JSONWriter {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Makes a writer; a pretty one sets each member on its own line, two spaces deeper.
  package init(pretty isPretty: Bool) {
    self.isPretty = isPretty
  }

  /// Writes an object whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes an array with one value for each element.
  package mutating func array<Element>(
    of elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// Writes the key of the value that is written next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    begin()
    JSONText.append(text, to: &bytes)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: some BinaryInteger) {
    begin()
    bytes += String(value).utf8
  }

  /// Writes a number or a truth value as it is spelt; the caller knows that it is JSON.
  package mutating func literal(_ text: String) {
    begin()
    bytes += text.utf8
  }

  /// Writes true or false.
  package mutating func boolean(_ value: Bool) {
    begin()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes that something is not known.
  package mutating func null() {
    begin()
    bytes += "null".utf8
  }

  /// Ends a line after a whole value.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func enclose(
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    _ inside: (inout JSONWriter) -> Void
  ) {
    begin()
    bytes.append(UInt8(ascii: opening))
    depth += 1
    isFirst = true
    inside(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(UInt8(ascii: closing))
  }

  /// Separates a value from what stands before it.
  private mutating func begin() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += [UInt8(ascii: " "), UInt8(ascii: " ")] }
  }
}
