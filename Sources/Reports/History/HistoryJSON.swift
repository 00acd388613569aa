internal import Ledgers
internal import Quantities
internal import Reconciling

/// An account's history for programs.
package enum HistoryJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a history as one object.
  static func render(_ report: HistoryReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.member("account", report.account)
      writer.member("has_earlier", is: report.history.hasEarlier)
      writer.key("records")
      writer.array(of: report.history.records) { writer, record in
        writer.object { write(record, to: &$0) }
      }
      writer.key("held")
      writer.array(of: report.history.held) { writer, held in
        writer.object { writer in
          writer.member("from", textOf: Moment?.some(held.moment))
          writer.member("credits", textOf: Credits?.some(held.credits))
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ record: BalanceRecord, to writer: inout JSONWriter) {
    writer.member("kind", record.kind.rawValue)
    writer.member("sequence", record.sequence)
    writer.member("at", record.isDayOnly ? nil : record.moment.description)
    writer.member("day", textOf: Day?.some(record.moment.day))
    writer.member("balance", textOf: record.balance)
    writer.member("trust", record.trust?.rawValue)
    writer.member("change", textOf: record.change)
    writer.member("note", record.note)
  }
}
