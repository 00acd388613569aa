/// Spells the cells of a table for spreadsheets (RFC 4180) so that none is taken for a formula.
package enum CSVCell {
  /// A text in quotes; one that a spreadsheet would calculate gets an apostrophe before it.
  package static func text(_ text: String) -> String {
    let safe = SafeText.of(text)
    let guarded = isFormula(text) || isFormula(safe) ? "'" + safe : safe
    let doubled = guarded.unicodeScalars.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }
    return "\"\(String(String.UnicodeScalarView(doubled)))\""
  }

  /// Whether a text begins like a formula, spaces before it or not.
  private static func isFormula(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0.properties.isWhitespace && !isBreak($0) }
    guard let first = rest.first else { return false }
    return isBreak(first) || "=+-@＝＋－＠".unicodeScalars.contains(first)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\r" || scalar == "\n"
  }
}
