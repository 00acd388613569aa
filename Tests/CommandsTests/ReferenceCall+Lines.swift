import Catalogues
import PlanSupport
import Quantities
import Reports

extension ReferenceCall {
  /// The call as a line of JSON.
  var json: String {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.member("id", id)
      writer.member("job", job)
      writer.member("plan", plan)
      writer.member("model", model.id)
      writer.member("endpoint", model.endpoint)
      writer.key("parameters")
      writer.object(writeParameters)
      writer.member("input", input) { writer, input in
        writer.member("parameter", model.input.map { model.parameters[$0].name })
        writer.member("from", input.call)
        writer.member("output", input.output)
      }
      writer.member("outputs", outputs)
      writer.member("output", output)
      writer.member("tags", texts: tags)
      writer.member("unit", textOf: unit)
    }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The call as a row of a table.
  var row: String {
    var parameters = JSONWriter(pretty: false)
    parameters.object(writeParameters)
    let cells = [
      CSVCell.text(id), CSVCell.text(plan), CSVCell.text(job), CSVCell.text(model.id),
      CSVCell.text(model.endpoint), "\(outputs)", unit?.description ?? "",
      CSVCell.text(String(decoding: parameters.bytes, as: UTF8.self)),
      input.map { CSVCell.text($0.call) } ?? "", input.map { "\($0.output)" } ?? "",
      output.map(CSVCell.text) ?? "",
    ]
    return cells.joined(separator: ",") + "\r\n"
  }

  private func writeParameters(_ writer: inout JSONWriter) {
    for constant in model.sends { writer.member(constant.name, constant.value) }
    for (schema, value) in parameters {
      writer.key(schema.name)
      switch schema.type {
      case .integer, .number, .boolean: writer.literal(value)
      case .text, .choice, .file: writer.string(value)
      }
    }
  }
}
