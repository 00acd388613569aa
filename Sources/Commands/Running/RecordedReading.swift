internal import Balances
internal import Ledgers
internal import Quantities

/// A live balance that the ledger keeps.
struct RecordedReading {
  /// The event that keeps it.
  let sequence: Int64
  let entry: ReadingEntry

  /// Why there is none.
  enum Problem: Error {
    case balance(BalanceProblem)
    case ledger(LedgerProblem)

    /// The reason in words.
    var message: String {
      switch self {
      case .balance(let problem): problem.message
      case .ledger(let problem): problem.message
      }
    }
  }

  /// Reads a balance, after what the ledger knew before.
  init(_ finder: BalanceFinder, in ledger: Ledger) throws(Problem) {
    let start = try Self.asking { () throws(LedgerProblem) in try ledger.startReading() }
    let reading: BalanceReading
    do throws(BalanceProblem) {
      reading = try finder.balance()
    } catch {
      throw .balance(error)
    }
    let balance = ReadBalance(
      credits: reading.credits,
      raw: reading.raw,
      source: ReadingEntry.live,
      start: start
    )
    let kept = try Self.asking { () throws(LedgerProblem) in try ledger.record(balance) }
    sequence = kept.event.sequence
    entry = kept.reading
  }

  private static func asking<Answer>(
    _ question: () throws(LedgerProblem) -> Answer
  ) throws(Problem) -> Answer {
    do throws(LedgerProblem) {
      return try question()
    } catch {
      throw .ledger(error)
    }
  }
}
