package import Quantities

/// What a run asks to hold.
package struct HoldClaim: Sendable, Hashable {
  /// How much.
  package let amount: Credits
  /// How long without renewal, in milliseconds.
  package let lease: Int64
  /// What must stay in the account.
  package let reserve: Credits
  /// Whose run it is.
  package let owner: String?
  /// The pipeline run.
  package let run: String?
  /// The names of the plans.
  package let plans: [String]
  /// The digest of the plans' files.
  package let digest: String?
  /// What the run is expected to use.
  package let forecast: [ForecastLine]
  /// The key by which the same request is known again; nil where each is a new one.
  package let key: IdempotencyKey?

  /// Makes a claim; nil where the amount or the lease is not above zero, or the key is too long.
  package init?(
    amount: Credits,
    lease: Int64,
    reserve: Credits,
    owner: String? = nil,
    run: String? = nil,
    plans: [String] = [],
    digest: String? = nil,
    forecast: [ForecastLine] = [],
    key: String? = nil
  ) {
    guard amount > .zero, lease > 0 else { return nil }
    self.amount = amount
    self.lease = lease
    self.reserve = reserve
    self.owner = owner
    self.run = run
    self.plans = plans
    self.digest = digest
    self.forecast = forecast
    guard let key else {
      self.key = nil
      return
    }
    let request = ContentDigest.of("hold\n\(amount)\n\(digest ?? "")".utf8)
    guard let known = IdempotencyKey(key, request: request) else { return nil }
    self.key = known
  }
}
