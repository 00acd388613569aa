package import Ledgers
internal import Quantities
package import Reports

/// Events as a table for people.
package struct EventTable: Sendable {
  private let rows: [[String]]

  /// How wide the words about an event may be.
  private static let widest = 72

  /// Makes a table.
  package init(_ events: [LedgerEvent]) {
    rows = events.map { event in
      [
        "#\(event.sequence)", event.at.description, event.entry.kind.rawValue, event.entry.figures,
        SafeText.shortened(event.entry.words, to: Self.widest), String(event.id.prefix(8)),
      ]
    }
  }

  /// Draws it.
  package func draw(on page: inout TerminalPage) {
    guard !rows.isEmpty else {
      page.line(StyledText("no events"))
      return
    }
    TerminalTable(
      [
        .numbers("SEQ"), .words("AT", rank: 1), .words("KIND"), .numbers("CREDITS"),
        .words("WHAT", rank: 2), .words("EVENT", rank: 3),
      ],
      rows: rows
    ).draw(on: &page)
  }
}
