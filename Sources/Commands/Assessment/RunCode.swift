internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Quantities

/// The findings about a run as a whole.
package enum RunCode: String, CaseIterable, FindingCode {
  /// The price list has not been checked for long.
  case stalePrices = "prices.stale"
  /// The reply of the balance service is odd.
  case oddReply = "balance.odd-reply"
  /// A recorded balance stands in for a live one.
  case recordedBalance = "balance.recorded"
  /// More was read than the ledger explains.
  case unexplainedBalance = "balance.unexplained"
  /// Results of asynchronous calls may be gone before the run ends.
  case expiringResults = "clock.results-expire"

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
    case .recordedBalance:
      "There was no API key, or the service could not be reached, so the balance is the one that was"
        + " recorded in the file of `--balance-recorded`. Credits spent since are not seen. It counts as"
        + " long as it is not older than `--max-balance-age` (24 hours unless something else is said)."
    case .unexplainedBalance:
      "A balance rises by purchases, grants and refunds, and falls by what runs use. The one that was read is"
        + " higher than the ledger explains, or has not moved although credits were used. The service has been"
        + " seen to show twice the truth for a whole run. So what the ledger explains counts instead. Record"
        + " the purchase (`creditcast ledger purchase`), or vouch for the balance with `--accept-balance`."
    case .expiringResults:
      "The provider keeps the result of an asynchronous call for a limited time (24 hours at Stability AI),"
        + " after which it is gone, though it was billed. The run likely takes longer than that, so a program"
        + " that fetches all results at its end comes too late for those of this job. Fetch each result as soon"
        + " as it is there, run more calls at once (`--concurrency`), or make several runs of the plans."
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

  static func recordedBalance(_ record: StandIn) -> Finding {
    Finding(
      RunCode.recordedBalance,
      .note,
      "the balance was recorded \(record.age) ago, and stands in because \(record.reason)",
      at: nil
    )
  }

  static func unexplainedBalance(_ problem: BalanceProblem, counted: Credits) -> Finding {
    Finding(
      RunCode.unexplainedBalance,
      .warning,
      "\(problem.message); \(counted) are counted",
      at: nil,
      help: problem.help
    )
  }

  static func expiringResults(_ expiring: ExpiringResult, _ severity: Severity) -> Finding {
    let job = expiring.job
    let start = (line: job.line, column: job.column)
    return Finding(
      RunCode.expiringResults,
      severity,
      "results of `\(expiring.model)` can be fetched for \(expiring.kept), and the run likely ends"
        + " \(expiring.rest) after the first of `\(job.id)` is there",
      at: Place(file: job.file, range: SourceRange(from: start, to: start)),
      help: "fetch each result as soon as it is there, or run more calls at once"
    )
  }

  static func oddReply(_ message: String) -> Finding {
    Finding(RunCode.oddReply, .warning, message, at: nil)
  }
}
