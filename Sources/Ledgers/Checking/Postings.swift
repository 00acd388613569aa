package import Quantities

/// Double entry, as it follows from the events: what came in equals what is free, held and spent.
package struct Postings: Sendable, Hashable {
  /// What was bought, granted and corrected, less what expired or was paid back.
  package private(set) var purchases = Credits.zero
  /// What no hold has taken; below zero where more was used than bought.
  package private(set) var free = Credits.zero
  /// What open holds may still use.
  package private(set) var held = Credits.zero
  /// What is known, or taken as known, to be used.
  package private(set) var spent = Credits.zero

  /// Takes an event with its effects; `hold` is the hold before it.
  mutating func take(_ event: LedgerEvent, _ effects: EventEffects, hold: HoldRecord?) {
    switch event.entry {
    case .purchase(let entry): move(entry.credits, \.purchases, \.free)
    case .adjustment(let entry): move(entry.credits, \.purchases, \.free)
    case .correction(let entry):
      guard let change = entry.change else { return }
      if entry.kind == .usage {
        shift(change, from: \.free, to: \.spent)
      } else {
        move(change, \.purchases, \.free)
      }
    case .usage(let entry):
      if entry.hold == nil { shift(entry.credits, from: \.free, to: \.spent) }
    case .holdOpened(let entry): shift(entry.amount, from: \.free, to: \.held)
    case .holdProgressed, .holdSettled, .holdVoided, .holdExpired:
      let before = hold?.remaining ?? .zero
      let after = effects.hold?.remaining ?? .zero
      shift(effects.charge, from: \.free, to: \.spent)
      if let freed = before.subtracting(after) { shift(freed, from: \.held, to: \.free) }
    case .reading, .holdRenewed, .alert, .forecast: break
    }
  }

  /// Whether what came in equals what is free, held and spent.
  package var isBalanced: Bool {
    free.adding(held)?.adding(spent) == purchases
  }

  private mutating func shift(
    _ credits: Credits,
    from source: WritableKeyPath<Postings, Credits>,
    to target: WritableKeyPath<Postings, Credits>
  ) {
    guard let less = self[keyPath: source].subtracting(credits),
      let more = self[keyPath: target].adding(credits)
    else { return }
    self[keyPath: source] = less
    self[keyPath: target] = more
  }

  private mutating func move(
    _ credits: Credits,
    _ first: WritableKeyPath<Postings, Credits>,
    _ second: WritableKeyPath<Postings, Credits>
  ) {
    for path in [first, second] {
      if let sum = self[keyPath: path].adding(credits) { self[keyPath: path] = sum }
    }
  }
}
