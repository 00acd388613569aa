import Catalogues
import Pricing
import Quantities

/// Writes calls in fields with bars between: id, outputs, price in millionths, names of parameters.
struct PlainCalls: CallSpelling {
  func line(of form: CallForm) -> CallLine {
    let names = form.parameters.map(\.schema.name).sorted().joined(separator: ",")
    var line = CallLine()
    line.add(.id)
    line.bytes += "|".utf8
    if let cost = form.cost { line.bytes += "\(cost.outputs)".utf8 } else { line.add(.outputs) }
    line.bytes += "|".utf8
    if let cost = form.cost { append(unit: cost.unit, to: &line.bytes) } else { line.add(.unit) }
    line.bytes += "|\(names)\n".utf8
    return line
  }

  func append(id: ArraySlice<UInt8>, isFirst: Bool, to bytes: inout [UInt8]) {
    bytes += id
    bytes.append(UInt8(ascii: "."))
  }

  func append(text: ArraySlice<UInt8>, to bytes: inout [UInt8]) { bytes += text }

  func append(field text: ArraySlice<UInt8>, to bytes: inout [UInt8]) { bytes += text }

  func append(tags: [String], to bytes: inout [UInt8]) {}

  func append(unit: Credits?, to bytes: inout [UInt8]) { bytes += "\(unit?.millionths ?? 0)".utf8 }
}
