/// A message for Slack, in Block Kit.
///
/// Nothing in it is Slack's markup: all texts are plain, so that none can be a link or a mention.
struct SlackMessage {
  /// What notifications show.
  let text: String
  /// What the message is made of, from its top.
  let blocks: [Block]

  /// The most characters of a header.
  static let headerLimit = 150
  /// The most characters of a section.
  static let sectionLimit = 3000
  /// The most characters of a field.
  static let fieldLimit = 2000
  /// The most characters of a line of context.
  static let contextLimit = 1000

  /// A part of a message.
  enum Block {
    case header(String)
    case section(String)
    case fields([String])
    case context(String)
  }

  /// The message as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("text", SlackText.of(text, limit: Self.sectionLimit))
      writer.key("blocks")
      writer.array(of: blocks) { writer, block in writer.object { Self.write(block, to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ block: Block, to writer: inout JSONWriter) {
    switch block {
    case .header(let text):
      writer.member("type", "header")
      writer.member("text", text) { write($1, limit: headerLimit, to: &$0) }
    case .section(let text):
      writer.member("type", "section")
      writer.member("text", text) { write($1, limit: sectionLimit, to: &$0) }
    case .fields(let texts):
      writer.member("type", "section")
      writer.key("fields")
      writer.array(of: texts) { writer, text in
        writer.object { write(lines: text, limit: fieldLimit, to: &$0) }
      }
    case .context(let text):
      writer.member("type", "context")
      writer.key("elements")
      writer.array(of: [text]) { writer, text in
        writer.object { write(text, limit: contextLimit, to: &$0) }
      }
    }
  }

  private static func write(_ text: String, limit: Int, to writer: inout JSONWriter) {
    writer.member("type", "plain_text")
    writer.member("text", SlackText.of(text, limit: limit))
    writer.member("emoji", is: false)
  }

  /// Writes our own words and figures, whose line break stays.
  private static func write(lines text: String, limit: Int, to writer: inout JSONWriter) {
    let lines = text.split(separator: "\n").map { SlackText.of(String($0), limit: limit / 2) }
    writer.member("type", "plain_text")
    writer.member("text", lines.joined(separator: "\n"))
    writer.member("emoji", is: false)
  }
}
