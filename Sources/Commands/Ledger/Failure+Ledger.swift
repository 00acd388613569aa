internal import Diagnostics
internal import Ledgers
internal import Quantities

extension Failure {
  /// A failure that says what is wrong with a ledger, or with what was asked of it.
  init(_ problem: LedgerProblem) {
    self.init(problem.status, problem.message, help: problem.help)
  }
}

extension LedgerProblem {
  /// The status to exit with for this reason.
  var status: ExitStatus {
    switch self {
    case .missing, .unknownHold, .unknownEvent: .noInput
    case .notLedger, .newer, .damaged, .tooLarge, .ambiguousEvent, .notCorrectable, .ended,
      .usedLess, .usedAlready, .keyReused:
      .badData
    case .remote: .badConfiguration
    case .busy: .rateLimited
    case .readOnly: .cannotCreate
    case .full, .failed: .inputOutput
    case .leaseLost, .outdated, .staleReading: .unverified
    }
  }

  /// What is wrong, in one sentence.
  var message: String {
    switch self {
    case .missing(let place): "there is no ledger `\(place)`"
    case .notLedger(let place): "`\(place)` is not a ledger of creditcast"
    case .newer(let place, let version):
      "the ledger `\(place)` has format \(version), which is newer than this creditcast"
    case .remote(let place, let fileSystem):
      "the ledger `\(place)` lies on a file system of another machine (\(fileSystem)), where locks do not hold"
    case .busy: "the ledger is kept busy by others"
    case .readOnly(let place): "the ledger `\(place)` cannot be written"
    case .full: "the disk is full: nothing was written to the ledger"
    case .failed(let reason): "the ledger cannot be used: \(reason)"
    case .damaged(let what): "the ledger contradicts itself: \(what)"
    case .tooLarge: "the amounts are larger than a ledger counts"
    case .unknownHold(let id): "there is no hold `\(id)`"
    case .unknownEvent(let id): "there is no event `\(id)`"
    case .ambiguousEvent(let id): "several events have names that begin with `\(id)`"
    case .notCorrectable(let id):
      "event `\(id)` is no purchase, adjustment or usage of its own, so it cannot be corrected"
    case .ended(let id, let state): "hold `\(id)` has ended already: it is \(state.rawValue)"
    case .leaseLost(let id): "hold `\(id)` has expired: its lease ran out before it was renewed"
    case .outdated(let id, let version):
      "hold `\(id)` was renewed by somebody else: it has version \(version) now"
    case .usedLess(let id): "less is reported as used of hold `\(id)` than before"
    case .usedAlready(let id): "hold `\(id)` is used in part, so it cannot be given back as unused"
    case .keyReused(let key): "the key `\(key)` was used for another request"
    case .staleReading(let milliseconds):
      "the balance was read \(Age(seconds: Int(milliseconds / 1000))) ago, which is too long to claim by it"
    }
  }

  /// What to do about it.
  var help: String? {
    switch self {
    case .missing: "`creditcast balance --record` begins one"
    case .newer: "use the version of creditcast that wrote it, or a later one"
    case .remote: "keep it on a disk of this machine and name it with `--ledger` or `ledger:`"
    case .busy: "try again"
    case .damaged: "`creditcast ledger check` tells all that is wrong"
    case .leaseLost: "stop the run: its credits may be claimed by others; then open a new hold"
    case .outdated: "stop the run: another one holds its credits"
    case .usedAlready: "settle it with what was used"
    case .keyReused: "use a key of its own for each request"
    case .staleReading: "read it again"
    case .ambiguousEvent: "write more of the name, or `#` and its number"
    case .notLedger, .readOnly, .full, .failed, .tooLarge, .unknownHold, .unknownEvent,
      .notCorrectable, .ended, .usedLess:
      nil
    }
  }
}
