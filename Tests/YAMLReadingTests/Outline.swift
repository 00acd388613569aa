import Diagnostics
import YAMLReading

/// What a text says, as one line of JSON-like text, and the findings that reading it gave.
struct Outline {
  let text: String
  let findings: [Finding]

  init(of yaml: String, limits: YAMLLimits = YAMLLimits()) {
    self.init(of: Array(yaml.utf8), limits: limits)
  }

  init(of bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    let source = SourceFile(name: "t.yaml", origin: .memory(bytes))
    var reader = YAMLReader(source, stream: ByteStream(bytes), limits: limits)
    var documents: [String] = []
    do throws(ReadingStopped) {
      while try reader.nextDocument() { documents.append(try Self.value(&reader)) }
    } catch {
      documents.append("stopped")
    }
    text = documents.joined(separator: " --- ")
    findings = reader.findings.shown
  }

  private static func value(_ reader: inout YAMLReader) throws(ReadingStopped) -> String {
    if reader.enterMapping() {
      var parts: [String] = []
      while try reader.nextKey() {
        let key = reader.string
        try reader.nextValue()
        parts.append("\(key): \(try value(&reader))")
      }
      return "{\(parts.joined(separator: ", "))}"
    }
    if reader.enterSequence() {
      var parts: [String] = []
      while try reader.nextItem() { parts.append(try value(&reader)) }
      return "[\(parts.joined(separator: ", "))]"
    }
    return reader.node == .null ? "null" : reader.isPlain ? reader.string : "'\(reader.string)'"
  }
}
