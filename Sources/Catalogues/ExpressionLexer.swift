/// Cuts an expression into words and signs.
struct ExpressionLexer {
  private let text: [UInt8]
  private var position = 0

  /// Makes a lexer at the start of a text.
  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Takes the next word or sign.
  mutating func next() -> ExpressionToken {
    while let byte = here, byte.isBlank { position += 1 }
    let start = position
    guard let first = here else { return token(.end, from: start) }
    if first.isDigit || first == UInt8(ascii: ".") { return number(from: start) }
    if first.isLetter {
      while let byte = here, byte.isLetter || byte.isDigit { position += 1 }
      return token(.name, from: start)
    }
    return sign(from: start)
  }

  private var here: UInt8? { position < text.count ? text[position] : nil }

  private func token(_ kind: ExpressionToken.Kind, from start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, range: start..<position)
  }

  /// Takes all that looks like one number, also where it is written wrongly.
  private mutating func number(from start: Int) -> ExpressionToken {
    var before: UInt8 = 0
    while let byte = here {
      let isExponentSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        && before | 0x20 == UInt8(ascii: "e")
      guard byte.isDigit || byte.isLetter || byte == UInt8(ascii: ".") || isExponentSign else {
        break
      }
      before = byte
      position += 1
    }
    return token(.number, from: start)
  }

  private mutating func sign(from start: Int) -> ExpressionToken {
    let isFollowedByEquals = start + 1 < text.count && text[start + 1] == UInt8(ascii: "=")
    guard let sign = sign(text[start], isFollowedByEquals) else {
      position += 1
      while let byte = here, byte & 0xC0 == 0x80 { position += 1 }
      return token(.stray, from: start)
    }
    position += sign.rawValue.utf8.count
    return token(.sign(sign), from: start)
  }

  private func sign(_ byte: UInt8, _ isFollowedByEquals: Bool) -> ExpressionToken.Sign? {
    switch Unicode.Scalar(byte) {
    case "+": .plus
    case "-": .minus
    case "*": .times
    case "/": .over
    case "(": .open
    case ")": .close
    case ",": .comma
    case "<": isFollowedByEquals ? .atMost : .less
    case ">": isFollowedByEquals ? .atLeast : .more
    case "=": isFollowedByEquals ? .equal : nil
    case "!": isFollowedByEquals ? .different : nil
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether this is an ASCII letter or the low line.
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
  }

  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
