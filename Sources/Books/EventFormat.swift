package import Ledgers
internal import Quantities
internal import Reports

/// Formats of events for programs, written one event after the other.
package enum EventFormat: String, Sendable, CaseIterable {
  /// One object.
  case json
  /// An object a line.
  case ndjson
  /// A table for spreadsheets.
  case csv

  /// What stands before the first event.
  package var start: [UInt8] {
    switch self {
    case .json:
      Array(
        "{\"format_version\": \"\(BookFormat.version)\", \"document\": \"events\", \"events\": ["
          .utf8
      )
    case .ndjson: []
    case .csv: Array((Self.columns.joined(separator: ",") + "\r\n").utf8)
    }
  }

  /// An event.
  package func line(of event: LedgerEvent, isFirst: Bool) -> [UInt8] {
    switch self {
    case .json: Array((isFirst ? "\n" : ",\n").utf8) + Self.object(event)
    case .ndjson: Self.object(event) + [UInt8(ascii: "\n")]
    case .csv: Array((Self.cells(of: event).joined(separator: ",") + "\r\n").utf8)
    }
  }

  /// What stands behind the last event: the accounts with their heads.
  package func end(_ heads: [(account: String, head: LedgerHead)]) -> [UInt8] {
    guard self == .json else { return [] }
    var writer = JSONWriter(pretty: false)
    writer.array(of: heads) { writer, item in
      writer.object { writer in
        writer.member("account", item.account)
        writer.member("sequence", item.head.sequence)
        writer.member("digest", item.head.digest)
      }
    }
    return Array("\n], \"heads\": ".utf8) + writer.bytes + Array("}\n".utf8)
  }

  private static func object(_ event: LedgerEvent) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.event(event)
    return writer.bytes
  }

  private static let columns = [
    "account", "sequence", "event", "kind", "at", "credits", "usd", "on", "reference", "by", "note",
    "hold", "digest",
  ]

  private static func cells(of event: LedgerEvent) -> [String] {
    let entry = event.entry
    func text(_ value: String?) -> String { value.map(CSVCell.text) ?? "" }
    return [
      text(event.account), "\(event.sequence)", text(event.id), entry.kind.rawValue,
      event.at.description, entry.amount?.description ?? "", entry.dollars?.description ?? "",
      entry.day?.description ?? "", text(entry.reference), text(entry.author), text(entry.remark),
      text(entry.hold), text(event.digest),
    ]
  }
}
