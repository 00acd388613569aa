package import Quantities

/// Spells numbers for people, with a comma between thousands.
package enum NumberText {
  /// An amount: `1,416` or `6.5`.
  package static func of(_ credits: Credits) -> String {
    grouped(credits.description)
  }

  /// An amount with at least so many figures after the point, for columns.
  package static func of(_ credits: Credits, decimals: Int) -> String {
    let missing = max(0, decimals - self.decimals(of: credits))
    guard missing > 0 else { return of(credits) }
    let point = missing == decimals ? "." : ""
    return of(credits) + point + String(repeating: "0", count: missing)
  }

  /// An amount of dollars: `$1,014.16`.
  package static func of(_ dollars: Dollars) -> String {
    let text = dollars.description
    return text.hasPrefix("-") ? "-$\(grouped(String(text.dropFirst())))" : "$\(grouped(text))"
  }

  /// A count: `1,024`.
  package static func of(_ count: some BinaryInteger) -> String {
    grouped(String(count))
  }

  /// A count with what is counted: `1 job`, `1,024 jobs`.
  package static func counted(_ count: some BinaryInteger, _ noun: String) -> String {
    "\(of(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// How many figures an amount has after its point.
  package static func decimals(of credits: Credits) -> Int {
    let text = credits.description.utf8
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.distance(from: point, to: text.endIndex) - 1
  }

  /// A count of tenths, or of smaller parts, with its point: `1,024.5`.
  static func grouped(_ count: Int128, places: Int) -> String {
    let figures = String(count.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - figures.utf8.count)) + figures
    let text = grouped("\(padded.dropLast(places)).\(padded.suffix(places))")
    return count < 0 ? "-\(text)" : text
  }

  private static func grouped(_ number: String) -> String {
    let bytes = Array(number.utf8)
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let start = bytes.first == UInt8(ascii: "-") ? 1 : 0
    var result = bytes[..<start]
    for index in start..<point {
      if index > start, (point - index).isMultiple(of: 3) { result.append(UInt8(ascii: ",")) }
      result.append(bytes[index])
    }
    return String(decoding: result + bytes[point...], as: UTF8.self)
  }
}
