package import Diagnostics
package import Invoicing
package import Quantities

/// Everything that there is to say about manual invoicing, before it is put into a format.
package struct InvoicingReport: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The status that the program is going to exit with.
  package let exitStatus: ExitStatus
  /// The account.
  package let account: String
  /// The organization that the vendor knows it by; nil where none is set.
  package let organization: String?
  /// How far it is.
  package let standing: InvoicingStanding
  /// What credits cost at list price.
  package let tariff: CreditTariff
  /// Where the figures of the rules are from; nil where they are the vendor's own.
  package let configuredIn: String?
  /// What day it is in UTC; nil where a day was named.
  package let utcDay: Day?
  /// The spend that is anticipated; nil where nobody says.
  package let anticipated: Dollars?
  /// Adjustments that took credits away.
  package let takenAway: [PurchaseBook.Change]
  /// What a refill would do; nil where none was asked about.
  package let effect: RefillEffect?
  /// The credits of that refill.
  package let refill: Credits
  /// How the streak can be completed; nil where that was not asked for.
  package let aim: AimPlan?

  /// Makes a report from its parts.
  package init(
    toolVersion: String,
    exitStatus: ExitStatus = .covered,
    account: String,
    organization: String?,
    standing: InvoicingStanding,
    tariff: CreditTariff,
    configuredIn: String?,
    utcDay: Day?,
    anticipated: Dollars?,
    takenAway: [PurchaseBook.Change],
    effect: RefillEffect?,
    refill: Credits,
    aim: AimPlan?
  ) {
    self.toolVersion = toolVersion
    self.exitStatus = exitStatus
    self.account = account
    self.organization = organization
    self.standing = standing
    self.tariff = tariff
    self.configuredIn = configuredIn
    self.utcDay = utcDay
    self.anticipated = anticipated
    self.takenAway = takenAway
    self.effect = effect
    self.refill = refill
    self.aim = aim
  }

  /// What it comes to.
  var verdict: Verdict {
    switch standing.isMet(anticipating: anticipated) {
    case true?: .met
    case false?: .notMet
    case nil: .unknown
    }
  }

  /// Whether there is reason to ask.
  enum Verdict: String {
    case met
    case notMet = "not_met"
    case unknown
  }

  /// Where to ask.
  static let supportPage = "https://stabilityplatform.freshdesk.com/support/home"
}
