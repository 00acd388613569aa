internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// Reads what somebody enters into a ledger.
enum EntryOptions {
  /// An amount of credits, with at most six decimals; a plus sign may stand before it.
  static func credits(_ text: String, _ flag: String) throws(Failure) -> Credits {
    let bare = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let credits = Credits(amount: bare) else {
      throw wrong(text, flag, "an amount of credits with at most six decimals")
    }
    return credits
  }

  /// An amount of credits above zero.
  static func boughtCredits(_ text: String, _ flag: String) throws(Failure) -> Credits {
    let credits = try credits(text, flag)
    guard credits > .zero else {
      throw Failure(
        .usage,
        "\(flag) is `\(text)` and must be above 0",
        help: "`creditcast ledger adjust` records credits that went"
      )
    }
    return credits
  }

  /// Dollars to whole cents, as cents.
  static func cents(_ text: String?, _ flag: String) throws(Failure) -> Int64? {
    guard let text else { return nil }
    guard let dollars = Dollars(amount: text), dollars.cents >= 0 else {
      throw wrong(text, flag, "an amount of dollars in whole cents, at least 0")
    }
    return dollars.cents
  }

  /// A day, not before 1970; today where none is given.
  static func day(_ text: String?, _ flag: String, today: Day) throws(Failure) -> Day {
    guard let text else { return today }
    guard let day = Day(reading: text), day.daysSinceEpoch >= 0 else {
      throw Failure(.usage, "\(flag) is `\(text)` and must be a day as 2026-12-01")
    }
    return day
  }

  /// A text of one line.
  static func text(_ text: String?, _ flag: String) throws(Failure) -> String? {
    guard let text else { return nil }
    if let problem = EnteredText.problem(of: text) {
      throw Failure(.usage, "\(flag) \(problem)")
    }
    return text
  }

  /// The key of a request, of which all parts are known.
  static func key(_ text: String?, of request: [String?]) throws(Failure) -> IdempotencyKey? {
    guard let text = try self.text(text, "--key") else { return nil }
    let asked = request.map { $0 ?? "" }.joined(separator: "\n")
    guard let key = IdempotencyKey(text, request: ContentDigest.of(asked.utf8)) else {
      throw Failure(.usage, "--key has more than \(IdempotencyKey.longest) characters")
    }
    return key
  }

  private static func wrong(_ text: String, _ flag: String, _ expected: String) -> Failure {
    Failure(
      .usage,
      "\(flag) is `\(text)` and must be \(expected)",
      help: NumberSpelling.plain(text.hasPrefix("$") ? String(text.dropFirst()) : text)
        .map { "did you mean `\($0)`?" }
    )
  }
}
