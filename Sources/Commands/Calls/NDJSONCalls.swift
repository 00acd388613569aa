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
    writer.add(field: form.job, of: form, or: .job, spelling: self)
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
    if let output = form.output {
      writer.add(field: output, of: form, or: .output, spelling: self)
    } else {
      writer.add("null")
    }
    writer.add(#","tags":["#)
    writer.add(tagsOf: form, spelling: self)
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

  func append(id: ArraySlice<UInt8>, isFirst: Bool, to bytes: inout [UInt8]) {
    append(text: id, to: &bytes)
    bytes.append(UInt8(ascii: "."))
  }

  func append(text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    JSONText.append(inside: text, to: &bytes)
  }

  func append(field text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    JSONText.append(inside: text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  func append(tags: [String], to bytes: inout [UInt8]) {
    for (index, tag) in tags.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(tag, to: &bytes)
    }
  }

  func append(unit: Credits?, to bytes: inout [UInt8]) {
    if let unit {
      JSONText.append(unit.description, to: &bytes)
    } else {
      bytes += "null".utf8
    }
  }
}
