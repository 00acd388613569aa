internal import Quantities

/// A line of a transaction: an amount that goes to an account, or comes from it where it is below zero.
struct Posting {
  let account: String
  let amount: Amount
  /// The balance that the account with all below it has after it; nil where nothing is said of it.
  var balance: Credits?

  /// What goes.
  enum Amount {
    /// Credits.
    case credits(Credits)
    /// Credits with what all of them cost, in cents.
    case bought(Credits, cents: Int64)
    /// Dollars, in cents.
    case cents(Int64)
  }

  init(_ account: String, _ credits: Credits, balance: Credits? = nil) {
    self.init(account, .credits(credits), balance: balance)
  }

  init(_ account: String, _ amount: Amount, balance: Credits? = nil) {
    self.account = account
    self.amount = amount
    self.balance = balance
  }

  /// Whether it moves nothing and says nothing.
  var isIdle: Bool {
    guard balance == nil else { return false }
    return switch amount {
    case .credits(let credits): credits == .zero
    case .bought(let credits, let cents): credits == .zero && cents == 0
    case .cents(let cents): cents == 0
    }
  }

  /// The line.
  var line: String {
    let text =
      switch amount {
      case .credits(let credits): "\(credits) CR"
      case .bought(let credits, let cents): "\(credits) CR @@ \(Self.dollars(abs(cents)))"
      case .cents(let cents): Self.dollars(cents)
      }
    return "    \(account)  \(text)\(balance.map { " =* \($0) CR" } ?? "")\n"
  }

  private static func dollars(_ cents: Int64) -> String { "$\(Dollars(cents: cents))" }
}
