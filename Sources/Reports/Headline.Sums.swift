import Forecasting
import Quantities

extension Headline {
  /// The sums of a forecast in words.
  struct Sums {
    private let sign: String
    private let forecast: Forecast
    private let funding: Funding?

    /// Looks at a forecast; `sign` stands before what may be higher.
    init(_ sign: String, _ forecast: Forecast, _ funding: Funding?) {
      self.sign = sign
      self.forecast = forecast
      self.funding = funding
    }

    /// `212 credits missing: 1,416 needed, 1,204 available`.
    var shortfall: String {
      let missing = funding?.shortfall.map { "\(credits($0)) missing: " } ?? ""
      return missing + need
    }

    /// `1,204 needed, 1,416 available; 212 left after the run`.
    var covered: String {
      let left = funding?.available?.subtracting(needed)
      return need + (left.map { "; \(NumberText.of($0)) left after the run" } ?? "")
    }

    /// `1,416 needed, 1,204 available`.
    var need: String {
      let asked = "\(sign)\(NumberText.of(needed)) needed"
      guard let available = funding?.available else { return asked }
      return "\(asked), \(NumberText.of(available)) available"
    }

    /// `1,416 credits ($14.16) for 252 outputs of 23 jobs`.
    var cost: String {
      let dollars = NumberText.of(forecast.cost.expectedDollars)
      let outputs = NumberText.counted(forecast.plan.outputs, "output")
      let jobs = NumberText.counted(forecast.plan.jobs, "job")
      return "\(credits(needed)) (\(sign)\(dollars)) for \(outputs) of \(jobs)"
    }

    /// What is known, where that is not enough for a verdict, and what is not.
    var unverified: String {
      if let funding, funding.available == nil {
        return "\(credits(needed)) needed, and whether the account has them is not known"
      }
      let known = funding == nil ? cost : need
      let unpriced = forecast.cost.unpricedJobs
      guard unpriced == 0 else {
        let have = unpriced == 1 ? "has" : "have"
        return "\(NumberText.counted(unpriced, "job")) \(have) no known price: \(known)"
      }
      return forecast.prices.isStale ? "the price list is too old: \(known)" : known
    }

    private var needed: Credits { funding?.needed ?? forecast.cost.expected }

    private func credits(_ amount: Credits) -> String {
      let one = Credits(whole: 1)
      return "\(sign)\(NumberText.of(amount)) credit\(amount == one ? "" : "s")"
    }
  }
}
