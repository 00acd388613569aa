internal import Ledgers
internal import Quantities

/// Follows what open holds might still use, from event to event.
struct HeldSteps {
  /// What was held, where it changed; the first step is what was held before the first event that counts.
  private(set) var steps: [BalanceHistory.Held] = []
  private let first: Int64
  private var amounts: [String: Credits] = [:]
  private var remaining: [String: Credits] = [:]
  private var sum = Credits.zero

  /// The kinds of events that change it.
  static let kinds: Set<EventKind> = [
    .holdOpened, .holdProgressed, .holdSettled, .holdVoided, .holdExpired,
  ]

  /// Begins with nothing held; steps before the event `first` become one.
  init(from first: Int64) {
    self.first = first
  }

  /// Takes the next event.
  mutating func take(_ event: LedgerEvent) {
    switch event.entry {
    case .holdOpened(let entry):
      amounts[entry.hold] = entry.amount
      set(entry.hold, entry.amount, event)
    case .holdProgressed(let entry):
      set(entry.hold, amounts[entry.hold]?.subtracting(entry.used) ?? .zero, event)
    case .holdSettled(let entry): set(entry.hold, .zero, event)
    case .holdVoided(let entry): set(entry.hold, .zero, event)
    case .holdExpired(let entry): set(entry.hold, .zero, event)
    case .reading, .purchase, .adjustment, .correction, .holdRenewed, .usage, .alert,
      .forecast:
      break
    }
  }

  private mutating func set(_ hold: String, _ credits: Credits, _ event: LedgerEvent) {
    sum = sum.adding(credits)?.subtracting(remaining[hold] ?? .zero) ?? sum
    remaining[hold] = credits
    if event.sequence < first { steps = [] }
    steps.append(BalanceHistory.Held(moment: event.at, credits: sum))
  }
}
