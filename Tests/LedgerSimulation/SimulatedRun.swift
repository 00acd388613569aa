internal import Ledgers

/// One pipeline: it reads the balance, claims, works, and tells what it used, or dies on the way.
struct SimulatedRun {
  /// Where it is.
  var phase = Phase.idle

  enum Phase {
    case idle
    /// It has taken down what the ledger knows, and asks the service.
    case asking(ReadingStart)
    /// It has an answer.
    case answered(ReadBalance)
    /// It holds credits.
    case holding(Work)
  }

  /// What is done under a hold.
  struct Work {
    let hold: String
    let amount: Int64
    /// All that its calls use, those that have not ended yet with them.
    var used: Int64 = 0
    /// When its last call ends.
    var busyUntil: Int64 = 0
  }

  /// The work that it does; nil where it holds nothing.
  var work: Work? {
    if case .holding(let work) = phase { return work }
    return nil
  }
}
