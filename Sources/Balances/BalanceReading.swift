package import Quantities

/// A balance together with everything a report says about it.
package struct BalanceReading: Sendable, Hashable {
  /// The balance, rounded down to a millionth; debt is negative.
  package let credits: Credits
  /// The number as its source spelt it.
  package let raw: String
  /// Where the number came from.
  package let origin: BalanceOrigin
  /// The name of the account that was asked for.
  package let account: String?
  /// The time of the reading, where it is known.
  package let readAt: Moment?
  /// Oddities of the reply that do not make it wrong.
  package let warnings: [String]

  /// Makes a reading from its parts.
  package init(
    credits: Credits,
    raw: String,
    origin: BalanceOrigin,
    account: String? = nil,
    readAt: Moment? = nil,
    warnings: [String] = []
  ) {
    self.credits = credits
    self.raw = raw
    self.origin = origin
    self.account = account
    self.readAt = readAt
    self.warnings = warnings
  }

  /// Reads a balance that was given as an argument.
  package init(argument text: String, account: String? = nil) throws(BalanceProblem) {
    do {
      let number = try BalanceNumber(reading: Array(text.utf8))
      self.init(credits: number.credits, raw: number.raw, origin: .argument, account: account)
    } catch {
      throw .badArgument(error)
    }
  }

  /// Reads a reply of the endpoint that was saved to a file.
  package init(
    savedReply bytes: [UInt8],
    from name: String,
    account: String? = nil,
    readAt: Moment? = nil
  ) throws(BalanceProblem) {
    let number = try BalanceReply(reading: bytes).number
    self.init(
      credits: number.credits,
      raw: number.raw,
      origin: .file(name),
      account: account,
      readAt: readAt
    )
  }
}
