internal import Alerts
internal import Quantities

extension WatchChange {
  private enum Kind: String {
    case fired
    case rearmed
    case failed
    case recovered
    case doubted
    case trusted
    case claimed
    case delivered
    case undelivered
  }

  /// What happened, in one word.
  var word: String { kind.rawValue }

  /// Reads what happened from the body of an event.
  init(from reader: BodyReader) throws(BodyFault) {
    switch try reader.word("change", Kind.self) {
    case .fired:
      self = .fired(
        try Alert(from: reader.object("alert")),
        outputs: try reader.texts("outputs")
      )
    case .rearmed:
      self = .rearmed(
        try reader.amounts("thresholds"),
        of: try reader.word("of", WatchedAmount.self)
      )
    case .failed: self = .failed
    case .recovered: self = .recovered
    case .doubted: self = .doubted
    case .trusted: self = .trusted
    case .claimed:
      self = .claimed(
        try reader.alertID("id"),
        output: try reader.text("output"),
        until: try reader.number("until")
      )
    case .delivered:
      self = .delivered(try reader.alertID("id"), output: try reader.text("output"))
    case .undelivered:
      self = .undelivered(try reader.alertID("id"), output: try reader.text("output"))
    }
  }

  /// Writes it as members of the body.
  func write(to writer: inout BodyWriter) {
    writer.text("change", kind.rawValue)
    switch self {
    case .fired(let alert, let outputs):
      writer.object("alert") { alert.write(to: &$0) }
      writer.texts("outputs", outputs)
    case .rearmed(let thresholds, let amount):
      writer.text("of", amount.rawValue)
      writer.texts("thresholds", thresholds.map(\.description))
    case .failed, .recovered, .doubted, .trusted: break
    case .claimed(let id, let output, let time):
      writer.text("id", id.text)
      writer.text("output", output)
      writer.number("until", time)
    case .delivered(let id, let output), .undelivered(let id, let output):
      writer.text("id", id.text)
      writer.text("output", output)
    }
  }

  private var kind: Kind {
    switch self {
    case .fired: .fired
    case .rearmed: .rearmed
    case .failed: .failed
    case .recovered: .recovered
    case .doubted: .doubted
    case .trusted: .trusted
    case .claimed: .claimed
    case .delivered: .delivered
    case .undelivered: .undelivered
    }
  }
}

extension BodyReader {
  /// Amounts, none where the member is not there.
  func amounts(_ name: String) throws(BodyFault) -> [Credits] {
    var amounts: [Credits] = []
    for text in try texts(name) {
      guard let credits = Credits(reading: text) else { throw BodyFault(member: name) }
      amounts.append(credits)
    }
    return amounts
  }

  /// The id of an alert.
  func alertID(_ name: String) throws(BodyFault) -> AlertID {
    guard let id = AlertID(reading: try text(name)) else { throw BodyFault(member: name) }
    return id
  }
}
