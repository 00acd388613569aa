package import Quantities

/// What earlier looks have done to an account's alerts, as far as later ones depend on it.
package struct WatchState: Sendable, Hashable {
  /// The thresholds of each amount that have fired and are not armed again.
  package private(set) var fired: [WatchedAmount: Set<Credits>]
  /// How many readings have failed in a row, until somebody was told.
  package private(set) var failures: Int
  /// Whether somebody was told that the balance cannot be read.
  package private(set) var isTroubleTold: Bool
  /// How many readings in a row could not be true, until somebody was told.
  package private(set) var doubts: Int
  /// Whether somebody was told that the balance cannot be true.
  package private(set) var isDoubtTold: Bool
  /// How many alerts there were.
  package private(set) var count: Int
  /// The alerts that are not told everywhere, the oldest first.
  package private(set) var open: [OpenAlert]

  /// The most alerts that are kept for later; of more, the oldest are given up.
  package static let mostOpen = 10

  /// The state before the first look, unless parts of it are given.
  package init(
    fired: [WatchedAmount: Set<Credits>] = [:],
    failures: Int = 0,
    isTroubleTold: Bool = false,
    doubts: Int = 0,
    isDoubtTold: Bool = false,
    count: Int = 0,
    open: [OpenAlert] = []
  ) {
    self.fired = fired.filter { !$0.value.isEmpty }
    self.failures = failures
    self.isTroubleTold = isTroubleTold
    self.doubts = doubts
    self.isDoubtTold = isDoubtTold
    self.count = count
    self.open = open
  }

  /// The state of a threshold.
  package func state(of threshold: Threshold, _ amount: WatchedAmount) -> ThresholdState {
    fired[amount]?.contains(threshold.below) == true ? .fired : .armed
  }

  /// The state after something has happened.
  package func after(_ change: WatchChange) -> WatchState {
    var next = self
    next.apply(change)
    return next
  }

  /// The first alert to be told through one of some outputs that nobody else is telling now.
  package func next(for outputs: Set<String>, at time: Int64) -> Delivery? {
    for alert in open {
      for output in alert.outputs where outputs.contains(output.name) {
        let isFree = output.claimedUntil.map { $0 <= time } ?? true
        if isFree { return Delivery(alert.alert, to: output.name) }
      }
    }
    return nil
  }

  private mutating func apply(_ change: WatchChange) {
    switch change {
    case .fired(let alert, let outputs): fire(alert, outputs)
    case .rearmed(let below, let amount):
      let rest = (fired[amount] ?? []).subtracting(below)
      fired[amount] = rest.isEmpty ? nil : rest
    case .failed: failures += 1
    case .recovered: (failures, isTroubleTold) = (0, false)
    case .doubted: doubts += 1
    case .trusted: (doubts, isDoubtTold) = (0, false)
    case .claimed(let id, let output, let time): update(id) { $0.claim(output, until: time) }
    case .delivered(let id, let output): update(id) { $0.close(output) }
    case .undelivered(let id, let output): update(id) { $0.claim(output, until: nil) }
    }
  }

  private mutating func fire(_ alert: Alert, _ outputs: [String]) {
    switch alert.cause {
    case .below(let below, _, let amount, let others):
      fired[amount, default: []].formUnion([below] + others)
    case .unexplained: isDoubtTold = true
    case .unreadable: isTroubleTold = true
    }
    count += 1
    guard !outputs.isEmpty else { return }
    open = (open + [OpenAlert(alert, outputs: outputs.map { OpenAlert.Output($0) })])
      .suffix(Self.mostOpen)
  }

  private mutating func update(_ id: AlertID, _ work: (inout OpenAlert) -> Void) {
    for index in open.indices where open[index].alert.id == id { work(&open[index]) }
    open.removeAll { $0.outputs.isEmpty }
  }
}
