internal import ArgumentParser
internal import Quantities

/// An amount of credits on the command line: a plain decimal, at least 0.
struct CreditAmount: ExpressibleByArgument, Sendable {
  let credits: Credits

  init?(argument: String) {
    guard let credits = Credits(amount: argument), credits >= .zero else { return nil }
    self.credits = credits
  }
}
