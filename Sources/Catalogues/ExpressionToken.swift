/// One word or sign of an expression, and where it stands.
struct ExpressionToken: Sendable, Hashable {
  /// What it is.
  let kind: Kind
  /// Its bytes in the text.
  let range: Range<Int>
}

extension ExpressionToken {
  /// The kinds of words and signs.
  enum Kind: Sendable, Hashable {
    case number
    case name
    case sign(Sign)
    case stray
    case end
  }

  /// The signs of arithmetic and of lists.
  enum Sign: String, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "=="
    case different = "!="
  }
}
