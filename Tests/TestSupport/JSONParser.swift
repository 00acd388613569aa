/// Reads JSON by the letter of RFC 8259; a key that comes twice is an error as well.
package struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Why a text is not JSON, and at which byte.
  package struct Failure: Error, CustomStringConvertible {
    /// The reason and the byte.
    package let description: String
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one value and nothing else.
  package static func parse(_ bytes: [UInt8]) throws -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(description: "not UTF-8")
    }
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("more after the value") }
    return value
  }

  private func failure(_ reason: String) -> Failure {
    Failure(description: "\(reason) at byte \(position)")
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func value() throws -> JSON {
    skipSpace()
    if take(word: "null") { return .null }
    if take(word: "true") { return .boolean(true) }
    if take(word: "false") { return .boolean(false) }
    if take("\"") { return .string(try string()) }
    if take("[") { return .array(try list(until: "]") { parser in try parser.value() }) }
    if take("{") { return .object(try members()) }
    return .number(try number())
  }

  private mutating func list<Element>(
    until end: Unicode.Scalar,
    _ element: (inout JSONParser) throws -> Element
  ) throws -> [Element] {
    var result: [Element] = []
    skipSpace()
    if take(end) { return result }
    while true {
      result.append(try element(&self))
      skipSpace()
      if take(end) { return result }
      guard take(",") else { throw failure("no comma") }
    }
  }

  private mutating func members() throws -> [JSON.Member] {
    var keys: Set<String> = []
    return try list(until: "}") { parser in
      parser.skipSpace()
      guard parser.take("\"") else { throw parser.failure("no key") }
      let key = try parser.string()
      guard keys.insert(key).inserted else { throw parser.failure("`\(key)` comes twice") }
      parser.skipSpace()
      guard parser.take(":") else { throw parser.failure("no colon") }
      return JSON.Member(key: key, value: try parser.value())
    }
  }

  private mutating func string() throws -> String {
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func flushed() -> [UInt16] { Array(String(decoding: plain, as: UTF8.self).utf16) }
    while let byte = next {
      guard byte >= 0x20 else { throw failure("a control character in a string") }
      position += 1
      if byte == UInt8(ascii: "\"") { return try text(of: units + flushed()) }
      if byte == UInt8(ascii: "\\") {
        units += flushed()
        plain = []
        units.append(try escape())
      } else {
        plain.append(byte)
      }
    }
    throw failure("a string without an end")
  }

  private func text(of units: [UInt16]) throws -> String {
    guard let text = String(validating: units, as: UTF16.self) else {
      throw failure("half a surrogate pair")
    }
    return text
  }

  private mutating func escape() throws -> UInt16 {
    guard let byte = next else { throw failure("a string without an end") }
    position += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return UInt16(byte)
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u":
      let figures = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      guard figures.utf8.count == 4, let unit = UInt16(figures, radix: 16) else {
        throw failure("not four figures")
      }
      position += 4
      return unit
    default: throw failure("an unknown escape")
    }
  }

  private mutating func number() throws -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw failure("no value") }
  }
}
