/// What stands at the path of a ledger.
package enum LedgerPlace: Sendable, Hashable {
  /// Nothing, in a folder of this machine.
  case nothing
  /// A regular file of this machine.
  case file
  /// A folder, or something else that is no file.
  case folder
  /// A file, or the place for one, on a file system of another machine.
  case remote(String)
}
