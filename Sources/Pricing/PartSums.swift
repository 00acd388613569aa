internal import Quantities

/// What all parts of a job come to, for jobs that come to the same.
///
/// It never changes, and is shared because each of these jobs hands it around.
final class PartSums: Sendable {
  let sum: Amount
  let flags: JobRecord.Flags
  let models: [(model: Int, total: ModelTotal)]

  /// Adds parts up; nil where a sum does not fit.
  init?(_ parts: PricedParts, redoing: Redoing?) {
    var sum = Amount.zero
    var models: [(model: Int, total: ModelTotal)] = []
    var places: [Int: Int] = [:]
    for part in parts {
      guard let amount = part.amount(redoing: redoing), sum.add(amount) else { return nil }
      let place = places[part.model] ?? models.count
      if place == models.count {
        places[part.model] = place
        models.append((part.model, ModelTotal()))
      }
      guard models[place].total.add(part, amount, of: 0) else { return nil }
    }
    self.sum = sum
    self.models = models
    flags = parts.flags
  }
}
