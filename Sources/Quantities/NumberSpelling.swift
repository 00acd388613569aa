/// Guesses which number somebody meant who spelt it in a way that is not taken.
package enum NumberSpelling {
  /// The number in plain decimal figures, or nil where the text is no number at all.
  package static func plain(_ text: String) -> String? {
    let bare = text.withoutGrouping
    let (sign, figures) = bare.splitSign()
    guard let first = figures.first, first.isASCII, figures.contains(where: \.isNumber) else {
      return nil
    }
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
  /// The text without the marks that group figures by thousands; any other comma is a decimal one.
  fileprivate var withoutGrouping: String {
    let bare = String(filter { !["_", " ", "'"].contains($0) })
    let groups = bare.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands = groups.count > 1 && groups.dropFirst().allSatisfy { $0.prefix(4).count == 3 }
    return groups.joined(separator: areThousands ? "" : ".")
  }

  /// A minus sign, if there is one, and the rest without any sign.
  fileprivate func splitSign() -> (sign: String, rest: Substring) {
    if hasPrefix("-") { return ("-", dropFirst()) }
    return ("", hasPrefix("+") ? dropFirst() : self[...])
  }
}
