/// RFC 8259, section 6, written as a table of states rather than as a descent.
enum NumberGrammar {
  private enum State: Hashable {
    case start, minus, zero, whole, point, fraction, letter, sign, exponent
  }

  static func matches(_ text: String) -> Bool {
    var state = State.start
    for character in text.utf8 {
      guard let next = following(state, character) else { return false }
      state = next
    }
    return [.zero, .whole, .fraction, .exponent].contains(state)
  }

  private static func following(_ state: State, _ character: UInt8) -> State? {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
    switch (state, Unicode.Scalar(character)) {
    case (.start, "-"): return .minus
    case (.start, "0"), (.minus, "0"): return .zero
    case (.start, _) where isDigit, (.minus, _) where isDigit, (.whole, _) where isDigit:
      return .whole
    case (.zero, "."), (.whole, "."): return .point
    case (.point, _) where isDigit, (.fraction, _) where isDigit: return .fraction
    case (.zero, "e"), (.zero, "E"), (.whole, "e"), (.whole, "E"), (.fraction, "e"),
      (.fraction, "E"):
      return .letter
    case (.letter, "+"), (.letter, "-"): return .sign
    case (.letter, _) where isDigit, (.sign, _) where isDigit, (.exponent, _) where isDigit:
      return .exponent
    default: return nil
    }
  }
}
