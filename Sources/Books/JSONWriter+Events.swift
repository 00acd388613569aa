internal import Balances
package import Ledgers
internal import Quantities
package import Reports

extension JSONWriter {
  /// Writes an event as an object.
  package mutating func event(_ event: LedgerEvent) {
    object { writer in
      writer.member("account", event.account)
      writer.member("sequence", event.sequence)
      writer.member("event", event.id)
      writer.member("kind", event.entry.kind.rawValue)
      writer.member("at", textOf: event.at)
      writer.member("time_ms", event.time.milliseconds)
      writer.member("tool", event.tool)
      writer.member("key", event.key?.text)
      writer.member("credits", textOf: event.entry.amount)
      writer.member("usd", textOf: event.entry.dollars)
      writer.member("on", textOf: event.entry.day)
      writer.member("reference", event.entry.reference)
      writer.member("by", event.entry.author)
      writer.member("note", event.entry.remark)
      writer.member("hold", event.entry.hold)
      writer.key("body")
      writer.value((try? JSONScanner.value(in: event.entry.body)) ?? .null)
      writer.member("digest", event.digest)
    }
  }

  /// Writes a hold as an object.
  package mutating func hold(_ hold: HoldRecord) {
    object { writer in
      writer.member("hold", hold.id)
      writer.member("state", hold.state.rawValue)
      writer.member("amount", textOf: hold.amount)
      writer.member("used", textOf: hold.used)
      writer.member("remaining", textOf: hold.remaining)
      writer.member("version", hold.version)
      writer.member("lease_ms", hold.lease)
      writer.member("deadline_ms", hold.deadline.milliseconds)
      writer.member("opened", hold.opened)
      writer.member("ended", hold.ended)
    }
  }

  /// Writes what every document of ledgers begins with.
  package mutating func heading(_ document: String) {
    member("format_version", BookFormat.version)
    member("document", document)
  }

  private mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .number(let figures): literal(String(decoding: figures, as: UTF8.self))
    case .string(let text): string(text)
    case .array(let values): array(of: values) { $0.value($1) }
    case .object(let members):
      object { writer in
        for (key, value) in members {
          writer.key(key)
          writer.value(value)
        }
      }
    }
  }
}
