package import Diagnostics
package import Quantities
package import Runways

/// Everything that a look at the runway has to say, before it is put into a format.
package struct RunwayReport: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The status that the program is going to exit with.
  package let exitStatus: ExitStatus
  /// The account.
  package let account: String
  /// The balance that was read.
  package let balance: Credits
  /// How long credits last.
  package let runway: Runway
  /// Why nothing is said of the burn; nil where something is.
  package let refusal: String?
  /// What else there is to say; safe to print.
  package let remarks: [String]
  /// How many forecasts of two weeks could be held against what came, and how many of their P90 held.
  package let scored: (count: Int, heldAt90: Int)

  /// Makes a report from its parts.
  package init(
    toolVersion: String,
    exitStatus: ExitStatus,
    account: String,
    balance: Credits,
    runway: Runway,
    refusal: String?,
    remarks: [String],
    scored: (count: Int, heldAt90: Int)
  ) {
    self.toolVersion = toolVersion
    self.exitStatus = exitStatus
    self.account = account
    self.balance = balance
    self.runway = runway
    self.refusal = refusal
    self.remarks = remarks
    self.scored = scored
  }
}
