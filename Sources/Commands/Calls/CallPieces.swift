internal import Catalogues
internal import Pricing
internal import Reports

/// Collects the pieces of the line of a call.
struct CallPieces {
  private var collected: [LinePiece] = []
  private var bytes: [UInt8] = []

  /// All pieces.
  var all: [LinePiece] { collected + [.bytes(bytes)] }

  /// Adds bytes as they are.
  mutating func add(_ text: String) {
    bytes += text.utf8
  }

  /// Adds a text as a JSON string.
  mutating func add(string text: String) {
    JSONText.append(text, to: &bytes)
  }

  /// Adds a text as a JSON string, or null.
  mutating func add(string text: String?) {
    if let text { add(string: text) } else { add("null") }
  }

  /// Adds a piece.
  mutating func add(_ piece: LinePiece) {
    collected += [.bytes(bytes), piece]
    bytes = []
  }

  /// Adds pieces with the quotes in their bytes doubled, as in a quoted cell.
  mutating func add(doubling pieces: [LinePiece]) {
    for piece in pieces {
      guard case .bytes(let text) = piece else {
        add(piece)
        continue
      }
      bytes.append(doubling: text[...])
    }
  }

  /// Adds the parameters of a request as a JSON object, after the constants that its model sends.
  mutating func add(parametersOf form: CallForm) {
    add("{")
    var separator = ""
    for constant in form.model.sends {
      add(separator)
      add(string: constant.name)
      add(":")
      add(string: constant.value)
      separator = ","
    }
    for parameter in form.parameters {
      add(separator)
      add(string: parameter.schema.name)
      add(":")
      add(parameter.value, isText: parameter.isText)
      separator = ","
    }
    add("}")
  }

  private mutating func add(_ value: CallForm.Value, isText: Bool) {
    switch value {
    case .same(let text):
      if isText { add(string: text) } else { add(text) }
    case .slot(let slot):
      guard isText else { return add(.value(slot)) }
      add("\"")
      add(.text(slot))
      add("\"")
    }
  }
}

extension [UInt8] {
  /// Adds bytes with each quote twice.
  mutating func append(doubling bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      append(byte)
      if byte == UInt8(ascii: "\"") { append(byte) }
    }
  }
}
