internal import Alerts

/// An alert as a message for Slack, in the same blocks as a report.
enum SlackAlert {
  /// Writes the message.
  static func render(_ alert: Alert, toolVersion: String) -> [UInt8] {
    let words = AlertWords(alert)
    return SlackMessage(
      text: "creditcast: \(words.sentence)",
      blocks: [
        .header("! \(words.title)"), .section(words.sentence),
        .fields(words.facts.map { "\($0.name)\n\($0.value)" }),
        .context(words.context(toolVersion: toolVersion)),
      ]
    ).bytes
  }
}
