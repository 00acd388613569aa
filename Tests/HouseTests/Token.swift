/// A word or a sign of Swift code, without comments and what stands in quotes.
struct Token: Equatable {
  let text: String
  /// The line it stands on, from 1.
  let line: Int
}

/// Cuts Swift code into words and signs.
struct Tokenizer {
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private(set) var tokens: [Token] = []

  /// The words and signs of a text.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(characters: Array(text))
    tokenizer.code(until: nil)
    return tokenizer.tokens
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  /// Reads code up to a closing parenthesis of its own, or to the end.
  private mutating func code(until end: Character?) {
    var depth = 0
    while index < characters.count {
      let character = characters[index]
      if starts("//") {
        while index < characters.count, !characters[index].isNewline { index += 1 }
      } else if starts("/*") {
        comment()
      } else if character == "\"" || (character == "#" && rawQuote > 0) {
        quoted(hashes: character == "#" ? rawQuote : 0)
      } else if character.isWordPart {
        word()
      } else {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if !character.isWhitespace { tokens.append(Token(text: String(character), line: line)) }
        advance()
        if character == end, depth < 0 { return }
      }
    }
  }

  /// How many `#` stand before a quotation mark here; 0 where none does.
  private var rawQuote: Int {
    let hashes = characters[index...].prefix { $0 == "#" }.count
    return index + hashes < characters.count && characters[index + hashes] == "\"" ? hashes : 0
  }

  private func starts(_ text: String) -> Bool {
    characters[index...].starts(with: text)
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where index < characters.count {
      if characters[index].isNewline { line += 1 }
      index += 1
    }
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 }
      if starts("*/") { depth -= 1 }
      advance(by: starts("/*") || starts("*/") ? 2 : 1)
    } while depth > 0 && index < characters.count
  }

  private mutating func quoted(hashes: Int) {
    advance(by: hashes)
    let mark = starts("\"\"\"") ? "\"\"\"" : "\""
    let end = mark + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    advance(by: mark.count)
    while index < characters.count, !starts(end) {
      if starts(escape + "(") {
        advance(by: escape.count + 1)
        code(until: ")")
      } else {
        advance(by: starts(escape) ? escape.count + 1 : 1)
      }
    }
    advance(by: end.count)
    tokens.append(Token(text: "\"\"", line: line))
  }

  private mutating func word() {
    let start = index
    while index < characters.count, characters[index].isWordPart { index += 1 }
    let isForced = ["try", "as"].contains(String(characters[start..<index])) && starts("!")
    if isForced { index += 1 }
    tokens.append(Token(text: String(characters[start..<index]), line: line))
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
