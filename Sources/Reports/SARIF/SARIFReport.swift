import Diagnostics

/// A report for code scanning, in SARIF 2.1.0.
package enum SARIFReport {
  /// Writes a log with one run and one result for each remark.
  package static func render(_ report: Report) -> [UInt8] {
    let entries = RemarkList(report).fingerprinted
    let rules = entries.reduce(into: [String]()) { rules, entry in
      if !rules.contains(entry.remark.code) { rules.append(entry.remark.code) }
    }
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array(of: [report]) { writer, report in
        writer.object { writer in
          writer.member("tool", rules) { writer, rules in
            writer.member("driver", rules) { write(driver: $1, report, to: &$0) }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.member("originalUriBaseIds", report) { writer, _ in
            writer.member("%SRCROOT%", report) { writer, _ in
              writer.member("description", report) { writer, _ in
                writer.member("text", "The root of the repository.")
              }
            }
          }
          writer.key("results")
          writer.array(of: entries) { writer, entry in
            writer.object { write(entry.remark, entry.fingerprint, rules, report, to: &$0) }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    driver rules: [String],
    _ report: Report,
    to writer: inout JSONWriter
  ) {
    writer.member("name", "creditcast")
    writer.member("semanticVersion", report.toolVersion)
    writer.key("rules")
    writer.array(of: rules) { writer, rule in
      let text = report.explanation(rule) ?? "`creditcast explain \(rule)` says more."
      writer.object { writer in
        writer.member("id", rule)
        writer.member("shortDescription", SARIFText.firstSentence(of: text)) { write($1, to: &$0) }
        writer.member("fullDescription", text) { write($1, to: &$0) }
        writer.member("help", text) { write($1, to: &$0) }
      }
    }
  }

  private static func write(
    _ remark: Remark,
    _ fingerprint: String,
    _ rules: [String],
    _ report: Report,
    to writer: inout JSONWriter
  ) {
    writer.member("ruleId", remark.code)
    writer.member("ruleIndex", rules.firstIndex(of: remark.code))
    writer.member("level", remark.severity.rawValue)
    writer.member("message", remark.advice) { write($1, to: &$0) }
    writer.key("locations")
    writer.array(of: [remark.place].compactMap(\.self)) { writer, place in
      writer.object { writer in
        writer.member("physicalLocation", place) { write($1, report.repository, to: &$0) }
      }
    }
    writer.member("partialFingerprints", fingerprint) { writer, fingerprint in
      writer.member("primaryLocationLineHash", "\(fingerprint):1")
    }
  }

  private static func write(_ text: String, to writer: inout JSONWriter) {
    writer.member("text", SARIFText.plain(text))
  }

  private static func write(
    _ place: Place,
    _ repository: RepositoryFolder,
    to writer: inout JSONWriter
  ) {
    let isInside = repository.path(of: place.file) != nil
    writer.member("artifactLocation", repository.name(of: place.file)) { writer, file in
      writer.member("uri", SARIFText.uri(of: file))
      if isInside { writer.member("uriBaseId", "%SRCROOT%") }
    }
    let start = place.range?.start ?? Position(line: 1, column: 1)
    let end = place.range?.end ?? start
    writer.member("region", (start, end)) { writer, range in
      writer.member("startLine", range.0.line)
      writer.member("startColumn", range.0.column)
      writer.member("endLine", range.1.line)
      writer.member("endColumn", range.1.column)
    }
  }
}
