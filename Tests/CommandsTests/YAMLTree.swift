import Diagnostics
import TestSupport
import YAMLReading

/// The documents of a YAML text as JSON, typed as editors type them: by how they are spelt.
enum YAMLTree {
  struct Unreadable: Error {
    let findings: [Finding]
  }

  static func documents(in source: SourceFile) throws -> [JSON] {
    let stream = try source.open()
    var reader = YAMLReader(source, stream: stream)
    var documents: [JSON] = []
    do throws(ReadingStopped) {
      while try reader.nextDocument() { documents.append(try value(&reader)) }
    } catch {}
    guard !reader.findings.hasErrors else { throw Unreadable(findings: reader.findings.kept) }
    return documents
  }

  private static func value(_ reader: inout YAMLReader) throws(ReadingStopped) -> JSON {
    switch reader.node {
    case .null: return .null
    case .scalar: return scalar(reader)
    case .sequence:
      var elements: [JSON] = []
      _ = reader.enterSequence()
      while try reader.nextItem() { elements.append(try value(&reader)) }
      return .array(elements)
    case .mapping:
      var members: [JSON.Member] = []
      _ = reader.enterMapping()
      while try reader.nextKey() {
        let key = reader.string
        try reader.nextValue()
        members.append(JSON.Member(key: key, value: try value(&reader)))
      }
      return .object(members)
    }
  }

  private static func scalar(_ reader: borrowing YAMLReader) -> JSON {
    let text = reader.string
    guard reader.isPlain else { return .string(text) }
    if text == "true" || text == "false" { return .boolean(text == "true") }
    let isNumber = (try? JSONParser.parse(Array(text.utf8))).map {
      if case .number = $0 { true } else { false }
    }
    return isNumber == true ? .number(text) : .string(text)
  }
}
