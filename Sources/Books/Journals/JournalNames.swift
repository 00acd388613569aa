/// The names of accounts in a journal.
package struct JournalNames: Sendable {
  private let names: [String: String]

  /// Gives each account of a ledger a name of its own, also where they differ only in signs that a journal does not take.
  package init(_ accounts: [String]) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for account in accounts {
      let segment = JournalText.segment(account)
      var name = segment
      var count = 2
      while !taken.insert(name).inserted {
        name = "\(segment)-\(count)"
        count += 1
      }
      names[account] = name
    }
    self.names = names
  }

  /// Where an account's credits stand.
  func assets(of account: String) -> String {
    "assets:creditcast:\(names[account] ?? JournalText.segment(account))"
  }

  /// Where the credits stand that holds have claimed.
  func held(of account: String) -> String { "\(assets(of: account)):held" }

  /// Where used credits go.
  static func expenses(_ owner: String?, _ what: String) -> String {
    "expenses:creditcast:\(owner.map(JournalText.segment) ?? "unowned"):\(JournalText.segment(what))"
  }

  /// What is used, and by which model is not known.
  static let unattributed = "unattributed"
  /// What is only taken as used.
  static let presumed = "presumed"
  /// Where bought credits come from whose cost nobody says.
  static let purchases = "equity:creditcast:purchases"
  /// Where the dollars come from.
  static let payments = "equity:creditcast:payments"
  /// Dollars for which no credits came.
  static let unreceived = "equity:creditcast:unreceived"
  /// Where credits come from and go to otherwise.
  static let adjustments = "equity:creditcast:adjustments"
  /// What the account held before the ledger knew it.
  static let opening = "equity:creditcast:opening"
  /// What a balance shows and the ledger does not explain.
  static let unexplained = "equity:creditcast:unexplained"
}
