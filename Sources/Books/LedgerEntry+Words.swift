package import Ledgers
internal import Quantities
internal import Reports

extension LedgerEntry {
  /// The amount as it stands in a list: with a sign where it comes or goes.
  package var figures: String {
    guard let amount else { return "" }
    let text = NumberText.of(amount)
    return switch self {
    case .purchase, .adjustment, .correction: amount > .zero ? "+\(text)" : text
    case .holdSettled, .holdExpired: amount > .zero ? "-\(text)" : text
    case .usage(let entry): entry.hold == nil && amount > .zero ? "-\(text)" : text
    case .reading, .holdOpened, .holdRenewed, .holdProgressed, .holdVoided, .alert, .forecast:
      text
    }
  }

  /// What there is to say beside kind and amount, in a few words; not yet safe to print.
  package var words: String {
    switch self {
    case .reading(let entry):
      entry.trust.isBelieved ? "balance, \(entry.source)" : "balance, not believed: \(entry.source)"
    case .purchase, .adjustment: Self.list([facts])
    case .correction(let entry):
      "event \(entry.event.prefix(8)) counts for \(NumberText.of(entry.after)), \(facts)"
    case .holdOpened(let entry): Self.list([entry.hold, entry.plans.joined(separator: " "), facts])
    case .holdRenewed(let entry): "\(entry.hold) for \(Age(seconds: Int(entry.lease / 1000)))"
    case .holdProgressed(let entry): "\(entry.hold) so far"
    case .holdSettled(let entry): "\(entry.hold), by \(entry.basis.rawValue)"
    case .holdVoided(let entry): Self.list([entry.hold, facts])
    case .holdExpired(let entry): "\(entry.hold), taken as used"
    case .usage(let entry):
      Self.list([entry.model ?? "", entry.job ?? "", entry.hold.map { "of \($0)" } ?? "", facts])
    case .alert(let entry): entry.word
    case .forecast(let entry):
      "burn by \(entry.method), from \(NumberText.counted(Int(entry.readings), "reading"))"
    }
  }

  private var facts: String {
    Self.list([
      dollars.map { NumberText.of($0) } ?? "", reference ?? "", author.map { "by \($0)" } ?? "",
      remark ?? "",
    ])
  }

  private static func list(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
