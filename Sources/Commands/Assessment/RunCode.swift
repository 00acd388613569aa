internal import Diagnostics

/// The findings about a run as a whole.
package enum RunCode: String, CaseIterable, FindingCode {
  /// The price list has not been checked for long.
  case stalePrices = "prices.stale"
  /// The reply of the balance service is odd.
  case oddReply = "balance.odd-reply"

  /// What the code means and what to do.
  package var explanation: String {
    switch self {
    case .stalePrices:
      "Prices change with a few weeks' notice. Nobody has held this list against the provider's own for"
        + " longer than `prices.max_age` (180 days unless the configuration says otherwise). Use a newer"
        + " creditcast, or raise `prices.max_age` once somebody has compared the prices. A catalogue of"
        + " your own (`--prices`) changes prices, not the day of this check. Under `--strict` the"
        + " verdict is `unverified`."
    case .oddReply:
      "The balance could be read, and something about the reply is not as the service documents it. The"
        + " message says what."
    }
  }
}

extension Finding {
  static func stalePrices(_ catalogue: String, age: Int, limit: Int) -> Finding {
    Finding(
      RunCode.stalePrices,
      .warning,
      "the prices of `\(catalogue)` were last checked \(age) days ago, more than \(limit)",
      at: nil,
      help:
        "use a newer creditcast, or raise `prices.max_age` once somebody has compared the prices"
    )
  }

  static func oddReply(_ message: String) -> Finding {
    Finding(RunCode.oddReply, .warning, message, at: nil)
  }
}
