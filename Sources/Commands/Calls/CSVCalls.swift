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

  func line(of form: CallForm) -> [LinePiece] {
    var pieces = CallPieces()
    pieces.add("\"")
    pieces.add(.id)
    pieces.add("\"")
    for text in [form.plan, form.job, form.model.id, form.model.endpoint] {
      pieces.add("," + CSVCell.text(text))
    }
    pieces.add(",")
    pieces.add(.outputs)
    pieces.add(",")
    pieces.add(.unit)
    pieces.add(",\"")
    var parameters = CallPieces()
    parameters.add(parametersOf: form)
    pieces.add(doubling: parameters.all)
    pieces.add("\",")
    if form.hasInput {
      pieces.add("\"")
      pieces.add(.inputCall)
      pieces.add("\",")
      pieces.add(.inputOutput)
    } else {
      pieces.add(",")
    }
    pieces.add("," + (form.output.map(CSVCell.text) ?? "") + "\r\n")
    return pieces.all
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
