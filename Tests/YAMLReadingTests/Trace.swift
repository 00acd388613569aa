import Diagnostics
import YAMLReading

/// All that a reader tells of a text: values with places and comments, and the findings' places.
struct Trace: Equatable {
  var events: [String] = []
  var findings: [String] = []

  init(of yaml: String) {
    let bytes = Array(yaml.utf8)
    let source = SourceFile(name: "t.yaml", origin: .memory(bytes))
    var reader = YAMLReader(source, stream: ByteStream(bytes))
    do throws(ReadingStopped) {
      while try reader.nextDocument() {
        events.append("document")
        try visit(&reader)
      }
      events.append("end")
    } catch {
      events.append("stopped")
    }
    findings = reader.findings.kept.map { finding in
      "\(finding.code) \(finding.place?.range.map(Self.spelling) ?? "-")"
    }
  }

  private mutating func visit(_ reader: inout YAMLReader) throws(ReadingStopped) {
    if reader.enterMapping() {
      events.append("{ \(Self.spelling(reader.range))")
      while try reader.nextKey() {
        note(&reader)
        try reader.nextValue()
        try visit(&reader)
      }
      events.append("}")
    } else if reader.enterSequence() {
      events.append("[ \(Self.spelling(reader.range))")
      while try reader.nextItem() { try visit(&reader) }
      events.append("]")
    } else {
      note(&reader)
    }
  }

  private mutating func note(_ reader: inout YAMLReader) {
    let style = reader.isPlain ? "plain" : "text"
    let comment = reader.hasComment ? " comment" : ""
    events.append("\(reader.string) \(style) \(Self.spelling(reader.range))\(comment)")
  }

  static func spelling(_ range: SourceRange) -> String {
    "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }
}
