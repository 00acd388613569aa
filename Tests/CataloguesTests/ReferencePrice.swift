import TestSupport

/// A price calculation that is written, and calculated with unreduced ratios, by the tests alone.
indirect enum ReferencePrice: Sendable {
  case number(thousandths: Int)
  case parameter(Int)
  case unknown
  case negated(ReferencePrice)
  case binary(Character, ReferencePrice, ReferencePrice)
  case call(String, [ReferencePrice])
  case choice(String, ReferencePrice, ReferencePrice, ReferencePrice, ReferencePrice)

  /// What comes out; `beyond` where this evaluator's numbers do not suffice to tell.
  enum Outcome: Error, Equatable {
    case millionths(Int128)
    case unknown
    case dividedByZero
    case negative
    case beyond
  }

  struct Ratio {
    let above: Int128
    let below: Int128
  }

  /// Makes a random calculation.
  static func random(depth: Int, _ random: inout SplitMix) -> ReferencePrice {
    func part() -> ReferencePrice { .random(depth: depth - 1, &random) }
    switch depth == 0
      ? Int.random(in: 0...5, using: &random) : Int.random(in: 4...20, using: &random)
    {
    case 0...2: return .number(thousandths: Int.random(in: 0...9000, using: &random))
    case 3, 4: return .parameter(Int.random(in: 0...3, using: &random))
    case 5:
      return Int.random(in: 0...3, using: &random) == 0 ? .unknown : .number(thousandths: 3000)
    case 6, 7: return .negated(part())
    case 8...14:
      return .binary(["+", "-", "*", "/"].randomElement(using: &random) ?? "+", part(), part())
    case 15, 16:
      return .call(["ceil", "floor"].randomElement(using: &random) ?? "ceil", [part()])
    case 17, 18:
      let count = Int.random(in: 2...3, using: &random)
      return .call(
        ["min", "max"].randomElement(using: &random) ?? "min",
        (0..<count).map { _ in part() }
      )
    default:
      let signs = ["<", "<=", ">", ">=", "==", "!="]
      return .choice(signs.randomElement(using: &random) ?? "<", part(), part(), part(), part())
    }
  }

  /// The text, with parentheses only where the grammar needs them and here and there in excess.
  func text(_ random: inout SplitMix) -> String {
    let blank = ["", "", " ", "\t ", "\n"].randomElement(using: &random) ?? ""
    let bare: String
    switch self {
    case .number(let thousandths): bare = Self.decimal(thousandths)
    case .parameter(let index): bare = ["steps", "samples", "width", "height"][index]
    case .unknown: bare = "unknown"
    case .negated(let operand): bare = "-" + operand.text(&random, atLeast: 3)
    case .binary(let sign, let left, let right):
      bare =
        left.text(&random, atLeast: strength) + blank + String(sign) + blank
        + right.text(&random, atLeast: strength + 1)
    case .call(let name, let parts):
      bare = name + "(" + parts.map { $0.text(&random) }.joined(separator: "," + blank) + ")"
    case .choice(let sign, let left, let right, let then, let otherwise):
      bare =
        "if(" + left.text(&random) + sign + blank + right.text(&random) + ","
        + then.text(&random) + "," + blank + otherwise.text(&random) + ")"
    }
    return Int.random(in: 0...9, using: &random) == 0 ? "(" + bare + blank + ")" : bare
  }

  private func text(_ random: inout SplitMix, atLeast needed: Int) -> String {
    strength < needed ? "(" + text(&random) + ")" : text(&random)
  }

  /// How strongly the outermost operator binds.
  private var strength: Int {
    switch self {
    case .binary("+", _, _), .binary("-", _, _): 1
    case .binary: 2
    case .negated: 3
    case .number, .parameter, .unknown, .call, .choice: 4
    }
  }

  private static func decimal(_ thousandths: Int) -> String {
    let rest = thousandths % 1000
    guard rest != 0 else { return "\(thousandths / 1000)" }
    return "\(thousandths / 1000)." + String(String(1000 + rest).dropFirst())
  }
}
