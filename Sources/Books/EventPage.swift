internal import Balances
package import Ledgers
internal import Quantities
package import Reports

/// All that a ledger says of an event.
package struct EventPage: Sendable {
  private let event: LedgerEvent
  /// The digest of the event before.
  private let previous: String
  private let hold: HoldRecord?
  /// The events about the hold.
  private let story: [LedgerEvent]
  private let corrections: [LedgerEvent]

  /// Makes a page of an event and what belongs to it.
  package init(of event: LedgerEvent, in view: any LedgerView) throws(LedgerProblem) {
    self.event = event
    let before = event.sequence > 1 ? try view.event(numbered: event.sequence - 1)?.digest : nil
    previous = before ?? AccountState(new: event.account).digest
    corrections = try view.corrections(of: event.id)
    guard let name = event.entry.hold, let hold = try view.hold(named: name) else {
      hold = nil
      story = []
      return
    }
    self.hold = hold
    story = try Self.story(of: hold, in: view)
  }

  private static let holdKinds: Set<EventKind> = [
    .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided, .holdExpired, .usage,
  ]

  /// The most events of a hold's story that are told.
  private static let longest = 1000

  private static func story(
    of hold: HoldRecord,
    in view: any LedgerView
  ) throws(LedgerProblem) -> [LedgerEvent] {
    var story: [LedgerEvent] = []
    var after = hold.opened - 1
    while story.count < longest {
      let page = try view.events(after: after, of: holdKinds, limit: 1000)
      story += page.filter { $0.entry.hold == hold.id }
      guard let last = page.last, hold.ended.map({ last.sequence < $0 }) ?? true else { break }
      after = last.sequence
    }
    return story
  }

  /// The page for people.
  package func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    let entry = event.entry
    page.line(StyledText("\(entry.kind.rawValue)  \(entry.figures)", .strong))
    page.blank()
    page.section(
      "EVENT",
      [StyledText("#\(event.sequence) of account \(event.account), \(event.id)")]
    )
    page.section("AT", [StyledText("\(event.at), by creditcast \(event.tool)")])
    if let key = event.key { page.section("KEY", [StyledText(key.text)]) }
    page.section("SAYS", Self.lines(of: entry.body).map { StyledText($0) })
    page.section("DIGEST", [StyledText(event.digest), StyledText("after \(previous)", .quiet)])
    if !corrections.isEmpty {
      page.blank()
      page.line(StyledText("CORRECTED BY", .strong))
      EventTable(corrections).draw(on: &page)
    }
    if let hold { draw(hold, on: &page) }
    return page.bytes
  }

  private func draw(_ hold: HoldRecord, on page: inout TerminalPage) {
    page.blank()
    let amounts =
      "\(NumberText.of(hold.amount)) credits held, \(NumberText.of(hold.used)) used, \(NumberText.of(hold.remaining)) left"
    page.section("HOLD", [StyledText("\(hold.id) is \(hold.state.rawValue): \(amounts)")])
    page.blank()
    EventTable(story).draw(on: &page)
  }

  /// The members of a body, a line each.
  private static func lines(of body: [UInt8]) -> [String] {
    guard let value = try? JSONScanner.value(in: body) else { return [] }
    return lines(of: value, under: "")
  }

  private static func lines(of value: JSONValue, under name: String) -> [String] {
    switch value {
    case .null: ["\(name): null"]
    case .boolean(let value): ["\(name): \(value)"]
    case .number(let figures): ["\(name): \(String(decoding: figures, as: UTF8.self))"]
    case .string(let text): ["\(name): \(text)"]
    case .array(let values):
      values.enumerated().flatMap { lines(of: $1, under: "\(name)[\($0)]") }
    case .object(let members):
      members.flatMap { lines(of: $0.value, under: name.isEmpty ? $0.key : "\(name).\($0.key)") }
    }
  }

  /// The page for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.heading("event")
      writer.key("event")
      writer.event(event)
      writer.member("previous_digest", previous)
      writer.key("corrections")
      writer.array(of: corrections) { $0.event($1) }
      writer.key("hold")
      if let hold { writer.hold(hold) } else { writer.null() }
      writer.key("story")
      writer.array(of: story) { $0.event($1) }
    }
    writer.endLine()
    return writer.bytes
  }
}
