import Catalogues
import Pricing
import Quantities

/// Writes calls in fields with bars between: id, outputs, price in millionths, names of parameters.
struct PlainCalls: CallSpelling {
  func line(of form: CallForm) -> [LinePiece] {
    let names = form.parameters.map(\.schema.name).sorted().joined(separator: ",")
    return [
      .id, .bytes(Array("|".utf8)), .outputs, .bytes(Array("|".utf8)), .unit,
      .bytes(Array("|\(names)\n".utf8)),
    ]
  }

  func append(id: String, isFirst: Bool, to bytes: inout [UInt8]) { bytes += id.utf8 }

  func append(text: String, to bytes: inout [UInt8]) { bytes += text.utf8 }

  func append(unit: Credits?, to bytes: inout [UInt8]) { bytes += "\(unit?.millionths ?? 0)".utf8 }
}
