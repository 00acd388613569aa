package import Alerts
internal import Quantities

/// An alert in our own JSON, which `AlertSchema` describes.
package enum AlertJSON {
  /// The version of the format; a minor one only adds members.
  static let formatVersion = "1.0"

  /// Writes the alert on one line.
  package static func render(_ alert: Alert, toolVersion: String) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.member("tool", toolVersion) { writer, version in
        writer.member("name", "creditcast")
        writer.member("version", version)
      }
      writer.member("id", alert.id.text)
      writer.member("at", textOf: alert.at)
      writer.member("account", alert.account)
      writer.member("message", AlertWords(alert).sentence)
      write(alert.cause, to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ cause: AlertCause, to writer: inout JSONWriter) {
    switch cause {
    case .below(let below, let amount, let watched, let others):
      writer.member("kind", "below")
      writer.member("of", watched.rawValue)
      writer.member("credits", textOf: amount)
      writer.member("threshold", textOf: below)
      writer.member("also_below", texts: others.map(\.description))
    case .unexplained(let shown, let explained):
      writer.member("kind", "unexplained")
      writer.member("credits", textOf: shown)
      writer.member("explained", textOf: explained)
    case .unreadable(let failures, let problem):
      writer.member("kind", "unreadable")
      writer.member("failures", failures)
      writer.member("problem", AlertWords.reason(problem))
    }
  }
}
