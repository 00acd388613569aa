/// The patterns of names in a catalogue.
enum Identifier: Sendable {
  /// `[a-z0-9][a-z0-9._-]*`
  case model
  /// `[A-Za-z_][A-Za-z0-9_]*`
  case parameter

  /// The pattern in words.
  var phrase: String {
    switch self {
    case .model: "small letters, digits, `.`, `_` and `-`, with a letter or a digit first"
    case .parameter: "letters, digits and `_`, with no digit first"
    }
  }

  /// Whether a text follows the pattern.
  func matches(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    for index in text.indices where !allows(text[index], first: index == 0) { return false }
    return true
  }

  private func allows(_ byte: UInt8, first: Bool) -> Bool {
    let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    switch self {
    case .model:
      let isMark = [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
      return isSmall || byte.isDigit || (isMark && !first)
    case .parameter:
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return isSmall || isCapital || byte == UInt8(ascii: "_") || (byte.isDigit && !first)
    }
  }
}
