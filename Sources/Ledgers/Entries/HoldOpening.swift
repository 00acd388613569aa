package import Quantities

/// A hold that was granted: a run's claim on credits.
package struct HoldOpening: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// How much it claims.
  package let amount: Credits
  /// How long it holds without renewal, in milliseconds of the ledger's time.
  package let lease: Int64
  /// Whose run it is.
  package let owner: String?
  /// The pipeline run that opened it.
  package let run: String?
  /// The names of the plans.
  package let plans: [String]
  /// The digest of the plans' files.
  package let digest: String?
  /// What the run is expected to use.
  package let forecast: [ForecastLine]
  /// What it was granted by.
  package let basis: ClaimBasis

  /// Makes an entry.
  package init(
    hold: String,
    amount: Credits,
    lease: Int64,
    owner: String?,
    run: String?,
    plans: [String],
    digest: String?,
    forecast: [ForecastLine],
    basis: ClaimBasis
  ) {
    self.hold = hold
    self.amount = amount
    self.lease = lease
    self.owner = owner
    self.run = run
    self.plans = plans
    self.digest = digest
    self.forecast = forecast
    self.basis = basis
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    amount = try reader.credits("amount")
    lease = try reader.number("lease_ms")
    owner = try reader.text(ifAny: "owner")
    run = try reader.text(ifAny: "run")
    plans = try reader.texts("plans")
    digest = try reader.text(ifAny: "digest")
    forecast = try reader.objects("forecast").map(ForecastLine.init)
    basis = try ClaimBasis(from: reader.object("basis"))
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.credits("amount", amount)
    writer.number("lease_ms", lease)
    writer.text("owner", owner)
    writer.text("run", run)
    writer.texts("plans", plans)
    writer.text("digest", digest)
    writer.objects("forecast", forecast) { $0.write(to: &$1) }
    writer.object("basis") { basis.write(to: &$0) }
  }
}
