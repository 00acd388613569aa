internal import Catalogues
internal import Pricing
internal import Quantities
internal import Reports

/// Writes a call as a row for spreadsheets; what they would take for a formula is guarded.
struct CSVCalls: CallSpelling {
  /// The first row.
  static let heading = Array(
    "id,plan,job,model,endpoint,outputs,unit,parameters,input_call,input_output,output\r\n".utf8
  )

  func line(of form: CallForm) -> CallLine {
    var writer = CallLineWriter()
    writer.add("\"")
    writer.add(.id)
    writer.add("\"")
    for text in [form.plan, form.job, form.model.id, form.model.endpoint] {
      writer.add("," + CSVCell.text(text))
    }
    writer.add(",")
    writer.add(outputsOf: form)
    writer.add(",")
    writer.add(unitOf: form, spelling: self)
    writer.add(",\"")
    var parameters = CallLineWriter()
    parameters.add(parametersOf: form)
    writer.add(doubling: parameters.line)
    writer.add("\",")
    if form.hasInput {
      writer.add("\"")
      writer.add(.inputCall)
      writer.add("\",")
      writer.add(.inputOutput)
    } else {
      writer.add(",")
    }
    writer.add("," + (form.output.map(CSVCell.text) ?? "") + "\r\n")
    return writer.line
  }

  func append(id: String, isFirst: Bool, to bytes: inout [UInt8]) {
    // Inside a cell it follows a slash, so nothing in it can begin a formula or a command.
    let cell = Array(CSVCell.text(isFirst ? id : "/" + id).utf8)
    bytes += cell[(isFirst ? 1 : 2)..<(cell.count - 1)]
  }

  func append(text: String, to bytes: inout [UInt8]) {
    var quoted: [UInt8] = []
    JSONText.append(text, to: &quoted)
    bytes.append(doubling: quoted[1..<(quoted.count - 1)])
  }

  func append(unit: Credits?, to bytes: inout [UInt8]) {
    if let unit { bytes += unit.description.utf8 }
  }
}
