package import Quantities

extension JobTable {
  /// What the dearest outputs of a job cost at list price: so many credits for so many outputs.
  ///
  /// Nil where no price is known, or nothing is made.
  package func dearestOutputs(of index: Int) -> (credits: Credits, outputs: Int64)? {
    guard let parts = parts(of: index) else {
      let amount = amount(of: index)
      return isUnpriced(index) || amount.outputs == 0 ? nil : (amount.listed, amount.outputs)
    }
    var dearest: (credits: Credits, outputs: Int64)?
    for part in parts where part.outputsPerCall > 0 {
      guard let unit = part.unit else { continue }
      if let best = dearest, !unit.isMore(part.outputsPerCall, than: best) { continue }
      dearest = (unit, part.outputsPerCall)
    }
    return dearest
  }
}

extension Credits {
  /// Whether so much for so many outputs is more for each than something else.
  fileprivate func isMore(_ outputs: Int64, than other: (credits: Credits, outputs: Int64)) -> Bool
  {
    guard let own = Fraction(millionths, over: Int128(outputs)),
      let others = Fraction(other.credits.millionths, over: Int128(other.outputs))
    else { return false }
    return own > others
  }
}
