package import Quantities

/// What there is to say of a command that ran under a hold, once it has ended.
package struct RunReport: Sendable, Hashable {
  /// The version of the program.
  package let toolVersion: String
  /// The hold's name.
  package let hold: String
  /// The account's name.
  package let account: String
  /// What was held.
  package let amount: Credits
  /// The command's name, without its arguments, which may hold secrets.
  package let program: String
  /// How it ended.
  package let end: End
  /// Why this program asked it to end; nil where it did not.
  package let stop: Stop?
  /// What it reported.
  package let usage: Usage
  /// What has become of the hold.
  package let settlement: Settlement
  /// The status that the program exits with.
  package let exitCode: Int32
  /// When the command was started.
  package let startedAt: Moment
  /// When it had ended.
  package let endedAt: Moment

  /// Makes a report.
  package init(
    toolVersion: String,
    hold: String,
    account: String,
    amount: Credits,
    program: String,
    end: End,
    stop: Stop?,
    usage: Usage,
    settlement: Settlement,
    exitCode: Int32,
    startedAt: Moment,
    endedAt: Moment
  ) {
    self.toolVersion = toolVersion
    self.hold = hold
    self.account = account
    self.amount = amount
    self.program = program
    self.end = end
    self.stop = stop
    self.usage = usage
    self.settlement = settlement
    self.exitCode = exitCode
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}

extension RunReport {
  /// How a command ended.
  package enum End: Sendable, Hashable {
    /// With a status of its own.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)
    /// It was never started, for this reason.
    case notStarted(String)
  }

  /// Why a command was asked to end.
  package enum Stop: Sendable, Hashable {
    /// Its hold is no longer its own, for this reason.
    case holdLost(String)
    /// The balance fell below the floor that was named.
    case balanceBelow(floor: Credits, balance: Credits)
  }

  /// What a command reported.
  package struct Usage: Sendable, Hashable {
    /// Calls that made what was wanted.
    package let ok: Int64
    /// Calls that made nothing.
    package let failed: Int64
    /// Calls whose outputs were held back.
    package let filtered: Int64
    /// Calls whose outputs are made again.
    package let redone: Int64
    /// Billed outputs.
    package let billed: Int64
    /// What they cost.
    package let credits: Credits
    /// Whether the report could be read to its end.
    package let isWhole: Bool

    /// Makes a sum.
    package init(
      ok: Int64,
      failed: Int64,
      filtered: Int64,
      redone: Int64,
      billed: Int64,
      credits: Credits,
      isWhole: Bool
    ) {
      self.ok = ok
      self.failed = failed
      self.filtered = filtered
      self.redone = redone
      self.billed = billed
      self.credits = credits
      self.isWhole = isWhole
    }

    /// All calls.
    package var calls: Int64 { ok + failed + filtered + redone }
  }

  /// What has become of a hold.
  package enum Settlement: Sendable, Hashable {
    /// It was given back.
    case voided
    /// It was settled by what the command reported.
    case byOutputs(Credits)
    /// It was settled by the balance before and after.
    case byBalance(Credits)
    /// All of it was taken as used.
    case whole(Credits)
    /// Somebody else had ended it, in this way.
    case elsewhere(String)
    /// It is not settled, for this reason.
    case failed(String)
  }
}
