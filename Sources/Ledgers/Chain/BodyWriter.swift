package import Quantities

/// Writes the body of an event as one line of JSON: members in a fixed order, one spelling for each value.
///
/// These bytes are hashed and stay for good, so that they do not follow how reports escape text.
package struct BodyWriter: Sendable {
  private var bytes: [UInt8] = []

  /// Makes a writer.
  package init() {}

  /// The object with all members written.
  package var object: [UInt8] { [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")] }

  /// Writes a text; nothing for nil.
  package mutating func text(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    quote(value)
  }

  /// Writes an amount as an exact decimal; nothing for nil.
  package mutating func credits(_ name: String, _ value: Credits?) {
    text(name, value?.description)
  }

  /// Writes a whole number; nothing for nil.
  package mutating func number(_ name: String, _ value: Int64?) {
    guard let value else { return }
    key(name)
    bytes += "\(value)".utf8
  }

  /// Writes texts; nothing where there are none.
  package mutating func texts(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes an object; nothing where it is empty.
  package mutating func object(_ name: String, _ write: (inout BodyWriter) -> Void) {
    var inner = BodyWriter()
    write(&inner)
    if !inner.bytes.isEmpty { raw(name, inner.object) }
  }

  /// Writes objects; nothing where there are none.
  package mutating func objects<Element>(
    _ name: String,
    _ elements: [Element],
    _ write: (Element, inout BodyWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    let objects = elements.map { element in
      var inner = BodyWriter()
      write(element, &inner)
      return inner.object
    }
    raw(
      name,
      [UInt8(ascii: "[")] + objects.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
    )
  }

  /// Writes a value that is JSON already.
  package mutating func raw(_ name: String, _ json: [UInt8]) {
    key(name)
    bytes += json
  }

  private mutating func key(_ name: String) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        let figures = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - figures.utf8.count))\(figures)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
