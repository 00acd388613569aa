package import Quantities

extension JobTable {
  /// The parts of a job, where they are more than its record says.
  func parts(of index: Int) -> [PricedPart]? {
    records[index].flags.contains(.detailed) ? details[index]?.parts : nil
  }

  /// The price of one call, where all calls of the job cost the same.
  package func unit(of index: Int) -> Credits? {
    let record = records[index]
    if let parts = parts(of: index) {
      return record.flags.contains(.variedUnit) ? nil : parts.first?.unit
    }
    let amount = amount(of: index)
    guard !record.flags.contains(.unpriced), amount.calls > 0 else { return nil }
    return Credits(millionths: amount.listed.millionths / Int128(amount.calls))
  }

  /// The models of a job, as places in the catalogue.
  package func models(of index: Int) -> [Int] {
    if let parts = parts(of: index) {
      return parts.reduce(into: []) { models, part in
        if !models.contains(part.model) { models.append(part.model) }
      }
    }
    return records[index].model == .max ? [] : [Int(records[index].model)]
  }
}
