internal import Catalogues
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
}
