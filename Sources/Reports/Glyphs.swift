/// The signs that a report draws with, in Unicode or in ASCII.
struct Glyphs: Sendable {
  let atLeast: String
  let separator: String
  let ellipsis: String
  let frameCorner: String
  let frameSide: String
  let bar: [String]
  let emptyBar: String
  let ok: String
  let failed: String
  let warned: String
  let unknown: String

  /// Signs of Unicode.
  static let unicode = Glyphs(
    atLeast: "≥",
    separator: "·",
    ellipsis: "…",
    frameCorner: "┌─",
    frameSide: "│",
    bar: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    emptyBar: "░",
    ok: "✓",
    failed: "✗",
    warned: "!",
    unknown: "?"
  )

  /// The same in ASCII.
  static let ascii = Glyphs(
    atLeast: ">=",
    separator: "-",
    ellipsis: "...",
    frameCorner: "-->",
    frameSide: "|",
    bar: ["#"],
    emptyBar: ".",
    ok: "ok",
    failed: "NO",
    warned: "!!",
    unknown: "??"
  )

  /// A bar whose length is a share of a width; anything above zero is to be seen.
  func bar(_ part: Int128, of whole: Int128, columns: Int) -> String {
    guard part > 0, whole > 0, columns > 0 else { return "" }
    let steps = bar.count
    let ratio = min(part, whole) * Int128(columns * steps) / whole
    let (full, rest) = max(1, Int(ratio)).quotientAndRemainder(dividingBy: steps)
    let whole = bar.last.map { String(repeating: $0, count: full) } ?? ""
    return rest > 0 ? whole + bar[rest - 1] : whole
  }
}
