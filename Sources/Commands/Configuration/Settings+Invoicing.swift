internal import Invoicing
internal import Quantities

extension Settings {
  /// The rules of manual invoicing; each value is that of the strongest file that has it.
  var invoicing: InvoicingRules {
    let usual = InvoicingRules.standard
    let given = files.map(\.invoicing)
    func first<Value>(_ value: (Configuration.Invoicing) -> Value?) -> Value? {
      given.lazy.compactMap(value).first
    }
    return InvoicingRules(
      deciding: first(\.rule) ?? usual.deciding,
      threshold: first(\.threshold) ?? usual.threshold,
      months: first(\.months) ?? usual.months,
      anticipatedSpend: first(\.anticipatedSpend) ?? usual.anticipatedSpend,
      offset: first(\.offset) ?? usual.offset,
      tax: first(\.tax) ?? usual.tax,
      capitalCost: first(\.capitalCost) ?? usual.capitalCost
    )
  }

  /// The strongest file that says something of invoicing.
  var invoicingFile: String? { files.first { $0.invoicing.isGiven }?.file }

  /// What day it is where the account is; a day that is named is a day there.
  func invoicingDay(in world: World) -> Day {
    today.origin == .clock ? invoicing.offset.day(at: world.now()) : today.value
  }
}

extension Configuration {
  /// What the file says of invoicing, for the doctor.
  var invoicingLines: [Diagnosis.Setting] {
    let given: [(String, String?)] = [
      ("invoicing.rule", invoicing.rule?.rawValue),
      ("invoicing.threshold", invoicing.threshold?.description),
      ("invoicing.months", invoicing.months?.description),
      ("invoicing.anticipated_spend", invoicing.anticipatedSpend?.description),
      ("invoicing.time_zone", invoicing.offset?.description),
      ("invoicing.tax", invoicing.tax?.description),
      ("invoicing.capital_cost", invoicing.capitalCost?.description),
    ]
    return given.compactMap { name, value in
      value.map { Diagnosis.Setting(name: name, value: $0, origin: .file(file)) }
    }
  }
}
