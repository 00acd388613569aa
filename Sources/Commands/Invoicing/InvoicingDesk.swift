internal import Catalogues
internal import Forecasting
internal import Invoicing
internal import Ledgers
internal import Quantities

/// Finds how far an account is on the way to manual invoicing.
struct InvoicingDesk {
  let settings: Settings
  /// What credits cost at list price.
  let tariff: CreditTariff
  let world: World

  /// Takes the prices of a catalogue, and the amounts of the settings.
  init(_ settings: Settings, _ catalogue: Catalogue, in world: World) {
    self.settings = settings
    self.world = world
    tariff = CreditTariff(
      price: catalogue.creditPrice,
      minimum: settings.minimum.value,
      increment: settings.increment.value
    )
  }

  /// How far the account of a ledger is, and which adjustments took credits away.
  func standing(
    of kept: Ledger,
    showing months: Int = 6
  ) throws(Failure) -> (standing: InvoicingStanding, takenAway: [PurchaseBook.Change]) {
    let rules = settings.invoicing
    let book: PurchaseBook
    do throws(LedgerProblem) {
      book = try kept.purchases(into: PurchaseBook(tariff: tariff, tax: rules.tax))
    } catch {
      throw Failure(error)
    }
    let today = settings.invoicingDay(in: world)
    guard let purchases = book.purchases,
      let standing = InvoicingStanding(purchases, on: today, by: rules, showing: months)
    else { throw Failure(.tooLarge) }
    return (standing, book.takenAway)
  }
}
