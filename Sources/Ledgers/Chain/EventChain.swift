internal import Quantities

/// Links each event to the one before it, so that none can be changed or taken out unseen.
///
/// That the last events are missing cannot be seen from a ledger alone; who wants to know keeps the last
/// digest elsewhere.
package enum EventChain {
  /// What stands before the first event of an account.
  package static func start(of account: String) -> String {
    ContentDigest.of("creditcast ledger 1\n\(account)".utf8)
  }

  /// The digest of an event, over that of the event before it.
  package static func digest(of event: LedgerEvent, after previous: String) -> String {
    ContentDigest.of(Array(previous.utf8) + canonical(event))
  }

  /// All that an event says but its digest, always in the same bytes.
  static func canonical(_ event: LedgerEvent) -> [UInt8] {
    var writer = BodyWriter()
    writer.text("account", event.account)
    writer.number("seq", event.sequence)
    writer.text("kind", event.entry.kind.rawValue)
    writer.text("id", event.id)
    writer.text("key", event.key?.text)
    writer.text("request", event.key?.request)
    writer.number("time", event.time.milliseconds)
    writer.text("at", event.at.description)
    writer.text("tool", event.tool)
    writer.raw("body", event.entry.body)
    return writer.object
  }
}
