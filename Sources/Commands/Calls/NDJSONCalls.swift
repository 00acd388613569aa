internal import Catalogues
internal import Pricing
internal import Quantities
internal import Reports

/// Writes a call as a JSON object on a line.
struct NDJSONCalls: CallSpelling {
  func line(of form: CallForm) -> CallLine {
    var writer = CallLineWriter()
    writer.add(#"{"id":""#)
    writer.add(.id)
    writer.add(#"","job":"#)
    writer.add(string: form.job)
    writer.add(#","plan":"#)
    writer.add(string: form.plan)
    writer.add(#","model":"#)
    writer.add(string: form.model.id)
    writer.add(#","endpoint":"#)
    writer.add(string: form.model.endpoint)
    writer.add(#","parameters":"#)
    writer.add(parametersOf: form)
    writer.add(#","input":"#)
    Self.add(inputOf: form, to: &writer)
    writer.add(#","outputs":"#)
    writer.add(outputsOf: form)
    writer.add(#","output":"#)
    writer.add(string: form.output)
    writer.add(#","tags":["#)
    for (index, tag) in form.tags.enumerated() {
      if index > 0 { writer.add(",") }
      writer.add(string: tag)
    }
    writer.add(#"],"unit":"#)
    writer.add(unitOf: form, spelling: self)
    writer.add("}\n")
    return writer.line
  }

  private static func add(inputOf form: CallForm, to writer: inout CallLineWriter) {
    guard form.hasInput else {
      writer.add("null")
      return
    }
    writer.add(#"{"parameter":"#)
    writer.add(string: form.model.input.map { form.model.parameters[$0].name })
    writer.add(#","from":""#)
    writer.add(.inputCall)
    writer.add(#"","output":"#)
    writer.add(.inputOutput)
    writer.add("}")
  }

  func append(id: String, isFirst: Bool, to bytes: inout [UInt8]) {
    append(text: id, to: &bytes)
  }

  func append(text: String, to bytes: inout [UInt8]) {
    var quoted: [UInt8] = []
    JSONText.append(text, to: &quoted)
    bytes += quoted[1..<(quoted.count - 1)]
  }

  func append(unit: Credits?, to bytes: inout [UInt8]) {
    if let unit {
      JSONText.append(unit.description, to: &bytes)
    } else {
      bytes += "null".utf8
    }
  }
}
