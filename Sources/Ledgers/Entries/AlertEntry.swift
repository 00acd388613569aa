package import Alerts
package import Quantities

/// What happened to the alerts of an account, and how they stand after it.
package struct AlertEntry: LedgerBody {
  /// What happened.
  package let change: WatchChange
  /// All that later decisions depend on, so that the last of these events is enough to go on.
  package let state: WatchState

  /// Makes the entry of something that happens in a state.
  package init(_ change: WatchChange, in state: WatchState) {
    self.change = change
    self.state = state.after(change)
  }

  /// What happened, in one word: `fired`, `delivered` and so on.
  package var word: String { change.word }

  /// The amount that is told; nil where nothing is told of an amount.
  package var credits: Credits? {
    guard case .fired(let alert, _) = change else { return nil }
    switch alert.cause {
    case .below(_, let amount, _, _): return amount
    case .unexplained(let shown, _): return shown
    case .unreadable: return nil
    }
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    change = try WatchChange(from: reader)
    state = try WatchState(from: reader.object("state"))
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    change.write(to: &writer)
    writer.object("state") { state.write(to: &$0) }
  }
}
