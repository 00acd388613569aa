internal import Ledgers
internal import Reports

/// Opens the ledger that the settings name.
struct LedgerAccess {
  let settings: Settings
  let world: World

  /// Where it is kept.
  var place: String { settings.ledger.value }

  /// The ledger, if there is one.
  func ledgerIfAny() throws(Failure) -> Ledger? {
    guard world.ledgers.exists(at: place) else { return nil }
    return try open(creating: false)
  }

  /// The ledger, which must be there.
  func ledger() throws(Failure) -> Ledger { try open(creating: false) }

  /// The ledger of another file, which must be there.
  func ledger(at place: String) throws(Failure) -> Ledger { try open(creating: false, at: place) }

  /// The ledger, made where there is none.
  func newLedger() throws(Failure) -> Ledger {
    if !world.ledgers.exists(at: place) { try makeFolder() }
    return try open(creating: true)
  }

  private func open(creating: Bool, at place: String? = nil) throws(Failure) -> Ledger {
    do throws(LedgerProblem) {
      return Ledger(
        account: settings.account.value,
        store: try world.ledgers.open(at: place ?? self.place, creating: creating),
        rules: settings.ledgerRules,
        tool: Creditcast.version,
        makeName: world.makeName
      )
    } catch {
      throw Failure(error)
    }
  }

  /// Makes the ledger's folder, in which git sees nothing.
  private func makeFolder() throws(Failure) {
    guard let slash = place.lastIndex(of: "/"), slash != place.startIndex else { return }
    let folder = String(place[..<slash])
    guard world.files.kind(of: folder) == nil else { return }
    do throws(OutputProblem) {
      try world.files.makeFolder(at: folder)
      if folder.hasSuffix(Self.ownFolder) {
        try world.files.append(Array("*\n".utf8), to: "\(folder)/.gitignore")
      }
    } catch {
      throw error.failure
    }
  }

  private static let ownFolder = ".creditcast"
}
