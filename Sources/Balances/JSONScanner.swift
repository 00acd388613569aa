/// Reads one JSON value (RFC 8259) from the first byte of a text to its last.
package struct JSONScanner {
  private static let deepest = 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
  }

  /// Reads the whole text, or throws.
  package static func value(in bytes: [UInt8]) throws(ReplyFault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    guard scanner.position < bytes.count else { throw .empty }
    let value = try scanner.value()
    scanner.skipSpace()
    guard scanner.position == bytes.count else { throw scanner.fault }
    return value
  }

  private var fault: ReplyFault { .syntax(byte: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(ReplyFault) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): try nested { (scanner) throws(ReplyFault) in try scanner.object() }
    case UInt8(ascii: "["): try nested { (scanner) throws(ReplyFault) in try scanner.array() }
    case UInt8(ascii: "\""): .string(try string())
    default: try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONScanner) throws(ReplyFault) -> JSONValue
  ) throws(ReplyFault) -> JSONValue {
    guard depth < Self.deepest else { throw .tooDeep }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(ReplyFault) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault }
      let key = try string()
      skipSpace()
      guard take(":") else { throw fault }
      skipSpace()
      members.append((key, try value()))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault }
    }
  }

  private mutating func array() throws(ReplyFault) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      skipSpace()
      elements.append(try value())
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw fault }
    }
  }

  /// Reads a number or one of JSON's three words.
  private mutating func word() throws(ReplyFault) -> JSONValue {
    let word = Array(bytes[position...].prefix { !Self.endsWord($0) })
    guard !word.isEmpty else { throw fault }
    position += word.count
    switch word {
    case Array("null".utf8): return .null
    case Array("true".utf8): return .boolean(true)
    case Array("false".utf8): return .boolean(false)
    default:
      guard DecimalSpelling(word) != nil else { throw .unknownWord(ServerText(word)) }
      return .number(word)
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || #",:[]{}"<>"#.utf8.contains(byte)
  }

  private mutating func string() throws(ReplyFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escape()).utf8
      default: text.append(byte)
      }
    }
    throw fault
  }

  private mutating func escape() throws(ReplyFault) -> Unicode.Scalar {
    guard let byte = next else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    default: throw fault
    }
  }

  /// Reads what follows `\u`, with the second half of a surrogate pair.
  private mutating func unicode() throws(ReplyFault) -> Unicode.Scalar {
    let unit = try fourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), take("\\"), take("u") else { throw fault }
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault }
    return scalar
  }

  private mutating func fourDigits() throws(ReplyFault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return value
  }
}
