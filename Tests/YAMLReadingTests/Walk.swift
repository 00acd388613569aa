import Diagnostics
import YAMLReading

/// What reading a whole text came to: how many values there are, and what was found.
struct Walk {
  var values = 0
  var bytes = 0
  var isStopped = false
  var findings: [Finding] = []

  var codes: [String] { findings.map(\.code) }

  init(_ yaml: String, limits: YAMLLimits = YAMLLimits()) {
    self.init(Array(yaml.utf8), limits: limits)
  }

  init(_ text: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    let source = SourceFile(name: "t.yaml", origin: .memory(text))
    var reader = YAMLReader(source, stream: ByteStream(text), limits: limits)
    do throws(ReadingStopped) {
      while try reader.nextDocument() { try visit(&reader) }
    } catch {
      isStopped = true
    }
    findings = reader.findings.kept
  }

  private mutating func visit(_ reader: inout YAMLReader) throws(ReadingStopped) {
    values += 1
    if reader.enterMapping() {
      while try reader.nextKey() {
        bytes += reader.text.count
        try reader.nextValue()
        try visit(&reader)
      }
    } else if reader.enterSequence() {
      while try reader.nextItem() { try visit(&reader) }
    } else {
      bytes += reader.text.count
    }
  }
}
