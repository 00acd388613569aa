internal import Quantities

/// What all parts of a job come to, for jobs that come to the same.
struct PartSums {
  private(set) var sum = Amount.zero
  let flags: JobRecord.Flags
  private(set) var models: [(model: Int, total: ModelTotal)] = []

  /// Adds parts up; nil where a sum does not fit.
  init?(_ parts: PricedParts, redoRate: Share?) {
    flags = parts.flags
    var places: [Int: Int] = [:]
    for part in parts {
      guard let amount = part.amount(redoRate: redoRate), let both = sum.adding(amount) else {
        return nil
      }
      sum = both
      let place = places[part.model] ?? models.count
      if place == models.count {
        places[part.model] = place
        models.append((part.model, ModelTotal()))
      }
      guard models[place].total.add(part, amount, of: 0) else { return nil }
    }
  }
}
