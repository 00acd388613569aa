internal import Catalogues
internal import Quantities
internal import Reports

extension Catalogue {
  /// Whose list it is, when it was checked, and what lies over it.
  func evidence(on day: Day) -> String {
    let age = day.days(since: checkedOn)
    let names = overrides.map { "`\($0)`" }.joined(separator: ", ")
    let laid = overrides.isEmpty ? "no overrides" : "overridden by \(names)"
    let when = age < 0 ? "" : " (\(NumberText.counted(age, "day")) before)"
    return "\(provider), checked on \(checkedOn)\(when), \(laid)"
  }

  /// Writes the same for programs.
  func writeEvidence(on day: Day, to writer: inout JSONWriter) {
    writer.member("provider", provider)
    writer.member("checked_on", textOf: checkedOn)
    writer.member("age_days", day.days(since: checkedOn))
    writer.member("purchase_url", purchaseURL)
    writer.member("overrides", texts: overrides)
  }
}

extension Model {
  /// Writes what it is and what it costs.
  func writeSummary(_ price: CurrentPrice, to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("name", name)
    writer.member("aliases", texts: aliases)
    writer.member("kind", kind.rawValue)
    writer.member("endpoint", endpoint)
    writer.member("standing", price.standing.word)
    writer.member("credits", textOf: price.credits)
    writer.member("calculation", price.calculation)
    writer.member("from", textOf: price.row?.from)
    writer.member("source", price.row?.source)
    writer.member("launched_on", textOf: launchedOn)
    writer.member("retired_on", textOf: retiredOn)
  }
}
