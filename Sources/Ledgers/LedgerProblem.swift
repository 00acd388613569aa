/// Why a ledger does not do what is asked.
package enum LedgerProblem: Error, Sendable, Hashable {
  /// There is no ledger at this place.
  case missing(String)
  /// What stands at this place is no ledger.
  case notLedger(String)
  /// The ledger was written by a later version of the program.
  case newer(String, version: Int)
  /// The ledger lies where locks cannot be trusted: on a file system of another machine.
  case remote(String, fileSystem: String)
  /// Others kept the ledger busy for longer than anybody should wait.
  case busy
  /// The ledger may not be written.
  case readOnly(String)
  /// The disk is full.
  case full
  /// The system could not read or write; its own words.
  case failed(String)
  /// What the ledger holds contradicts itself; what was found.
  case damaged(String)
  /// An amount is larger than a ledger counts.
  case tooLarge
  /// There is no hold of this name.
  case unknownHold(String)
  /// There is no event of this name.
  case unknownEvent(String)
  /// Several events have names that begin so.
  case ambiguousEvent(String)
  /// The event can be corrected by nothing.
  case notCorrectable(String)
  /// The hold has ended already, in this state.
  case ended(String, HoldState)
  /// The hold's lease ran out before it was renewed.
  case leaseLost(String)
  /// Somebody else has renewed the hold since.
  case outdated(String, version: Int64)
  /// Less is reported as used than before.
  case usedLess(String)
  /// A hold of which something was used cannot be given back as unused.
  case usedAlready(String)
  /// The key was used for something else.
  case keyReused(String)
  /// The balance was read too long ago to claim by it.
  case staleReading(milliseconds: Int64)
}
