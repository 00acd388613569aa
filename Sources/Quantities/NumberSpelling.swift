/// Guesses which number somebody meant who spelt it in a way that is not taken.
package enum NumberSpelling {
  /// The number in plain decimal figures, or nil where the text is no number at all.
  package static func plain(_ text: String) -> String? {
    let bare = text.replacing(["_", ",", " ", "'"])
    let (sign, figures) = bare.splitSign()
    guard let first = figures.first, first.isASCII else { return nil }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where figures.hasPrefix(prefix) {
      return Int64(figures.dropFirst(2), radix: radix).map { sign + String($0) }
    }
    let whole = figures.drop { $0 == "0" }
    var candidate = whole.first?.isNumber == true ? String(whole) : "0" + whole
    if candidate.hasSuffix(".") { candidate.removeLast() }
    guard let number = try? ExactDecimal(reading: candidate), number.description.utf8.count < 40
    else { return nil }
    return sign + number.description
  }
}

extension String {
  /// The text without some characters.
  fileprivate func replacing(_ removed: Set<Character>) -> String {
    String(filter { !removed.contains($0) })
  }

  /// A minus sign, if there is one, and the rest without any sign.
  fileprivate func splitSign() -> (sign: String, rest: Substring) {
    if hasPrefix("-") { return ("-", dropFirst()) }
    return ("", hasPrefix("+") ? dropFirst() : self[...])
  }
}
