internal import Catalogues
internal import Quantities
internal import Reports

extension ModelPage {
  /// Writes the page for programs.
  var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", JSONReport.formatVersion)
      writer.member("day", textOf: day)
      writer.member("prices", catalogue) { $1.writeEvidence(on: day, to: &$0) }
      writer.member("model", model) { writer, model in
        model.writeSummary(CurrentPrice(of: model, on: day), to: &writer)
        writer.member("input", model.input.map { model.parameters[$0].name })
        write(model, to: &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ model: Model, to writer: inout JSONWriter) {
    writer.member("latency", model.latency) { writer, latency in
      writer.member("milliseconds", latency.milliseconds)
      writer.member("poll_seconds", latency.polling?.interval.seconds)
      writer.member("kept_seconds", latency.polling?.kept?.seconds)
      writer.member("source", latency.source)
    }
    writer.key("history")
    writer.array(of: model.prices) { writer, row in
      writer.object { writer in
        writer.member("from", textOf: row.from)
        writer.member("credits", row.price?.text)
        writer.member("date_is", row.dateIs.rawValue)
        writer.member("source", row.source)
        writer.member("note", row.note)
      }
    }
    writer.key("parameters")
    writer.array(of: model.parameters) { writer, parameter in
      writer.object { writer in
        writer.member("name", parameter.name)
        writer.member("values", parameter.words)
        writer.member("default", parameter.fallback)
        writer.member("required", is: parameter.isRequired)
      }
    }
    writer.member("rules", texts: model.rules.map { $0.words(for: model) })
  }
}
