internal import Alerts
internal import Quantities

extension Alert {
  private enum Kind: String {
    case below
    case unexplained
    case unreadable
  }

  /// Reads an alert from a part of an event's body.
  init(from reader: BodyReader) throws(BodyFault) {
    guard let moment = Moment(reading: try reader.text("at")) else { throw BodyFault(member: "at") }
    let cause: AlertCause =
      switch try reader.word("kind", Kind.self) {
      case .below:
        .below(
          try reader.credits("threshold"),
          amount: try reader.credits("credits"),
          of: try reader.word("of", WatchedAmount.self),
          alsoBelow: try reader.amounts("also_below")
        )
      case .unexplained:
        .unexplained(
          shown: try reader.credits("credits"),
          explained: try reader.credits("explained")
        )
      case .unreadable:
        .unreadable(
          failures: Int(clamping: try reader.number("failures")),
          problem: try reader.text("problem")
        )
      }
    self.init(
      id: try reader.alertID("id"),
      account: try reader.text("account"),
      at: moment,
      cause: cause
    )
  }

  /// Writes it as members of a part of the body.
  func write(to writer: inout BodyWriter) {
    writer.text("id", id.text)
    writer.text("account", account)
    writer.text("at", at.description)
    switch cause {
    case .below(let below, let amount, let watched, let others):
      writer.text("kind", Kind.below.rawValue)
      writer.text("of", watched.rawValue)
      writer.credits("threshold", below)
      writer.credits("credits", amount)
      writer.texts("also_below", others.map(\.description))
    case .unexplained(let shown, let explained):
      writer.text("kind", Kind.unexplained.rawValue)
      writer.credits("credits", shown)
      writer.credits("explained", explained)
    case .unreadable(let failures, let problem):
      writer.text("kind", Kind.unreadable.rawValue)
      writer.number("failures", Int64(failures))
      writer.text("problem", problem)
    }
  }
}
