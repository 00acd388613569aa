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
    writer.add("," + CSVCell.text(form.plan) + ",")
    writer.add(field: form.job, of: form, or: .job, spelling: self)
    writer.add("," + CSVCell.text(form.model.id) + "," + CSVCell.text(form.model.endpoint) + ",")
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
    writer.add(",")
    if let output = form.output { writer.add(field: output, of: form, or: .output, spelling: self) }
    writer.add("\r\n")
    return writer.line
  }

  func append(id: ArraySlice<UInt8>, isFirst: Bool, to bytes: inout [UInt8]) {
    guard !Self.isHarmless(id) else {
      bytes += id
      bytes.append(UInt8(ascii: "."))
      return
    }
    // Inside a cell it follows a slash, so nothing in it can begin a formula or a command.
    let text = String(decoding: id, as: UTF8.self) + "."
    let cell = Array(CSVCell.text(isFirst ? text : "/" + text).utf8)
    bytes += cell[(isFirst ? 1 : 2)..<(cell.count - 1)]
  }

  func append(text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard !JSONText.isPlain(text) else {
      bytes += text
      return
    }
    var escaped: [UInt8] = []
    JSONText.append(inside: text, to: &escaped)
    bytes.append(doubling: escaped[...])
  }

  func append(field text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard Self.isHarmless(text) else {
      bytes += CSVCell.text(String(decoding: text, as: UTF8.self)).utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  func append(tags: [String], to bytes: inout [UInt8]) {}

  /// Whether a text begins with a letter or a figure, and a cell holds all of it as it is.
  private static func isHarmless(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, JSONText.isPlain(text) else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    default: return false
    }
  }

  func append(unit: Credits?, to bytes: inout [UInt8]) {
    if let unit { bytes += unit.description.utf8 }
  }
}
