import Catalogues
import Quantities
import TestSupport
import Testing

/// A row of `Fixtures/prices.csv`, which was collected by hand from what the vendor published.
struct PublishedPrice: Sendable, CustomTestStringConvertible {
  enum Statement: Sendable {
    case credits(String)
    case unknown
    case discontinued
  }

  let line: Int
  let model: String
  let endpoint: String
  let day: Day
  let statement: Statement

  var testDescription: String { "line \(line): \(model) from \(day)" }

  /// The endpoints, one for each alternative in braces.
  var endpoints: [String] {
    let parts = endpoint.split(separator: "{", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("|"), parts[1].hasSuffix("}") else {
      return [endpoint]
    }
    return parts[1].dropLast().split(separator: "|").map { "\(parts[0])\($0)" }
  }

  /// Whether the row speaks of a model by one of its names.
  func names(_ model: Model) -> Bool {
    model.id == self.model || model.aliases.contains(self.model)
      || model.sends.contains { $0.value == self.model || self.model.hasSuffix("-" + $0.value) }
  }

  /// Whether a price is the published one, which is cut after its last figure.
  func agrees(_ price: Credits, _ credits: String) -> Bool {
    guard let value = try? ExactDecimal(reading: credits) else { return false }
    let places = value.exponent < -3 ? -value.exponent : 6
    let cut = (0..<(6 - places)).reduce(Int128(1)) { step, _ in step * 10 }
    return Credits(millionths: price.millionths / cut * cut) == Credits(roundingDown: value)
  }

  /// Reads the fixture.
  static func all() throws -> [PublishedPrice] {
    let text = String(decoding: try RepositoryFile.bytes(of: "Fixtures/prices.csv"), as: UTF8.self)
    return try text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let fields = fields(of: line)
      let statement: Statement =
        if fields[5] == "discontinued" {
          .discontinued
        } else if fields[4].isEmpty { .unknown } else { .credits(fields[4]) }
      return PublishedPrice(
        line: index + 1,
        model: fields[1],
        endpoint: fields[2],
        day: try .of(fields[3]),
        statement: statement
      )
    }
  }

  private static func fields(of line: Substring) -> [String] {
    var result = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: result.append("")
      default: result[result.count - 1].append(character)
      }
    }
    return result
  }
}
