internal import Alerts

/// An alert as a message for Microsoft Teams: an Adaptive Card, as webhooks of Workflows take it.
///
/// All texts are runs of a `RichTextBlock`, which most renderers show as they are.
enum TeamsAlert {
  /// Writes the message.
  static func render(_ alert: Alert, toolVersion: String) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("type", "message")
      writer.key("attachments")
      writer.array(of: [alert]) { writer, alert in
        writer.object { writer in
          writer.member("contentType", "application/vnd.microsoft.card.adaptive")
          writer.member("contentUrl", nil as String?)
          writer.member("content", alert) { write($1, toolVersion, to: &$0) }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ alert: Alert, _ toolVersion: String, to writer: inout JSONWriter) {
    let words = AlertWords(alert)
    writer.member("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
    writer.member("type", "AdaptiveCard")
    writer.member("version", "1.4")
    writer.member("fallbackText", TeamsText.of("creditcast: \(words.sentence)"))
    writer.key("body")
    let facts = words.facts.map { [Run("\($0.name): ", isBold: true), Run($0.value)] }
    let lines =
      [[Run("creditcast: \(words.title)", isBold: true, colour: alert.cause.colour)]]
      + [[Run(words.sentence)]] + facts
      + [[Run(words.context(toolVersion: toolVersion), isSubtle: true)]]
    writer.array(of: lines) { writer, runs in
      writer.object { writer in
        writer.member("type", "RichTextBlock")
        writer.key("inlines")
        writer.array(of: runs) { writer, run in writer.object { write(run, to: &$0) } }
      }
    }
  }

  private static func write(_ run: Run, to writer: inout JSONWriter) {
    writer.member("type", "TextRun")
    writer.member("text", TeamsText.of(run.text))
    if run.isBold { writer.member("weight", "Bolder") }
    if run.isSubtle { writer.member("isSubtle", is: true) }
    if let colour = run.colour { writer.member("color", colour) }
  }

  /// A piece of text in one look.
  private struct Run {
    let text: String
    let isBold: Bool
    let isSubtle: Bool
    let colour: String?

    init(_ text: String, isBold: Bool = false, isSubtle: Bool = false, colour: String? = nil) {
      self.text = text
      self.isBold = isBold
      self.isSubtle = isSubtle
      self.colour = colour
    }
  }
}

extension AlertCause {
  /// The colour of the headline, in the card's words.
  fileprivate var colour: String {
    switch self {
    case .below: "Attention"
    case .unexplained, .unreadable: "Warning"
    }
  }
}
