internal import Catalogues
internal import Diagnostics
internal import Ledgers
internal import Plans
internal import Pricing

/// Plans whose credits are held.
struct HeldPlans {
  let files: [PlanFile]
  let estimate: Estimate
  let catalogue: Catalogue
  let settings: Settings
  let ledger: Ledger
  let hold: HoldRecord

  /// Takes what an assessment has come to; nil where nothing was held.
  init?(_ assessed: Assessed) {
    guard let estimate = assessed.estimate, let catalogue = assessed.catalogue,
      let hold = assessed.hold
    else { return nil }
    files = assessed.files
    self.estimate = estimate
    self.catalogue = catalogue
    settings = assessed.settings
    ledger = hold.ledger
    self.hold = hold.record
  }
}
