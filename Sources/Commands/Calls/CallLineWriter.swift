internal import Catalogues
internal import Pricing
internal import Reports

/// Writes the line of a call, with gaps for what differs.
struct CallLineWriter {
  /// What is written so far.
  private(set) var line = CallLine()

  /// Adds bytes as they are.
  mutating func add(_ text: String) {
    line.bytes += text.utf8
  }

  /// Adds a text as a JSON string.
  mutating func add(string text: String) {
    JSONText.append(text, to: &line.bytes)
  }

  /// Adds a text as a JSON string, or null.
  mutating func add(string text: String?) {
    if let text { add(string: text) } else { add("null") }
  }

  /// Adds a gap.
  mutating func add(_ content: CallLine.Content) {
    line.add(content)
  }

  /// Adds another line with the quotes in its bytes doubled, as in a quoted cell.
  mutating func add(doubling other: CallLine) {
    var start = 0
    for (offset, content) in other.gaps {
      line.bytes.append(doubling: other.bytes[start..<offset])
      line.add(content)
      start = offset
    }
    line.bytes.append(doubling: other.bytes[start...])
  }

  /// Adds how many outputs a call makes.
  mutating func add(outputsOf form: CallForm) {
    if let cost = form.cost { add("\(cost.outputs)") } else { add(.outputs) }
  }

  /// Adds the price of a call.
  mutating func add(unitOf form: CallForm, spelling: some CallSpelling) {
    if let cost = form.cost {
      spelling.append(unit: cost.unit, to: &line.bytes)
    } else {
      add(.unit)
    }
  }

  /// Adds a text that stands by itself, or a gap where jobs differ in it.
  mutating func add(
    field text: String,
    of form: CallForm,
    or gap: CallLine.Content,
    spelling: some CallSpelling
  ) {
    if form.isShared { return add(gap) }
    spelling.append(field: Array(text.utf8)[...], to: &line.bytes)
  }

  /// Adds the words that a job is grouped by.
  mutating func add(tagsOf form: CallForm, spelling: some CallSpelling) {
    if form.isShared { return add(.tags) }
    spelling.append(tags: form.tags, to: &line.bytes)
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
