package import Ledgers
internal import Reports

/// What comes of adding an event, for the one who added it.
package struct AddPage: Sendable {
  /// The event.
  package let event: LedgerEvent
  /// Whether it was added now, and not before by the same request.
  package let isNew: Bool

  /// Makes a page.
  package init(event: LedgerEvent, isNew: Bool) {
    self.event = event
    self.isNew = isNew
  }

  /// One line for people.
  package var line: [UInt8] {
    let entry = event.entry
    let amount = entry.amount == nil ? "" : ": \(entry.figures) credits"
    let standing = isNew ? "recorded" : "recorded before"
    let text =
      "\(standing) \(entry.kind.rawValue) \(event.id)\(amount), event \(event.sequence) of account \(event.account)"
    return Array("\(SafeText.of(text))\n".utf8)
  }

  /// The same for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.heading("recorded")
      writer.member("is_new", is: isNew)
      writer.key("event")
      writer.event(event)
    }
    writer.endLine()
    return writer.bytes
  }
}
