internal import Catalogues
internal import Pricing
internal import Quantities
internal import Reports

/// Writes a call as a JSON object on a line.
struct NDJSONCalls: CallSpelling {
  func line(of form: CallForm) -> [LinePiece] {
    var pieces = CallPieces()
    pieces.add(#"{"id":""#)
    pieces.add(.id)
    pieces.add(#"","job":"#)
    pieces.add(string: form.job)
    pieces.add(#","plan":"#)
    pieces.add(string: form.plan)
    pieces.add(#","model":"#)
    pieces.add(string: form.model.id)
    pieces.add(#","endpoint":"#)
    pieces.add(string: form.model.endpoint)
    pieces.add(#","parameters":"#)
    pieces.add(parametersOf: form)
    pieces.add(#","input":"#)
    Self.add(inputOf: form, to: &pieces)
    pieces.add(#","outputs":"#)
    pieces.add(.outputs)
    pieces.add(#","output":"#)
    pieces.add(string: form.output)
    pieces.add(#","tags":["#)
    for (index, tag) in form.tags.enumerated() {
      if index > 0 { pieces.add(",") }
      pieces.add(string: tag)
    }
    pieces.add(#"],"unit":"#)
    pieces.add(.unit)
    pieces.add("}\n")
    return pieces.all
  }

  private static func add(inputOf form: CallForm, to pieces: inout CallPieces) {
    guard form.hasInput else {
      pieces.add("null")
      return
    }
    pieces.add(#"{"parameter":"#)
    pieces.add(string: form.model.input.map { form.model.parameters[$0].name })
    pieces.add(#","from":""#)
    pieces.add(.inputCall)
    pieces.add(#"","output":"#)
    pieces.add(.inputOutput)
    pieces.add("}")
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
