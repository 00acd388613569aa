internal import Alerts
internal import Invoicing
internal import Policies
internal import Quantities

/// What a configuration file says.
struct Configuration: Sendable {
  /// The file, as it was found.
  let file: String
  var account: String?
  var accounts: [String: Account] = [:]
  var minimum: Credits?
  var increment: Credits?
  var purchaseLimit: Credits?
  var leadTime: Int?
  var refilling = Refilling()
  var confidence: Share?
  var concurrency: Int?
  var maximumPriceAge: Int?
  var priceFiles: [String] = []
  var ledger: String?
  var holds = Holds()
  var maximumBalanceAge: Age?
  var policies: [Policy] = []
  var watch = Watch()
  var invoicing = Invoicing()
  var approvals = Approval()

  /// When somebody is told that credits run low, and through what.
  struct Watch: Sendable {
    var below: [Credits] = []
    var amount: WatchedAmount?
    var rearmAt: Credits?
    var every: Age?
    var failureLimit: Int?
    var webhooks: [WebhookSetting] = []
    var command: [String] = []
  }

  /// What a purchase is decided by.
  struct Refilling: Sendable {
    var cover: Int?
    var horizon: Int?
    var budget: Dollars?
    var stopCost: Dollars?
    var capitalCost: Share?
    var lossRisk: Share?
  }

  /// When a run needs an approval, and who may give it.
  struct Approval: Sendable {
    var allowedSigners: String?
    var requiredAbove: Credits?
    var maximumAge: Age?
  }

  /// When manual invoicing can be asked for.
  struct Invoicing: Sendable {
    var rule: InvoicingRule?
    var threshold: Dollars?
    var months: Int?
    var anticipatedSpend: Dollars?
    var offset: UTCOffset?
    var tax: Share?
    var capitalCost: Share?
    /// Whether the file says anything of it.
    var isGiven = false
  }

  /// How holds are granted.
  struct Holds: Sendable {
    var lease: Age?
    var lagWindow: Age?
    var maximumAge: Age?
    var tolerance: Credits?
  }

  /// An account of a platform.
  struct Account: Sendable {
    var provider: String?
    var keyFile: String?
    var keyVariable: String?
    var organization: String?
    var reserve: Credits?
  }
}
