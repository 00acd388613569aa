internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension PlanReader {
  /// Reads the value of `matrix`; nil means that a finding says what is wrong with it.
  mutating func readMatrix() throws(ReadingStopped) -> Matrix? {
    let range = reader.range
    guard reader.enterMapping() else {
      add(.wrongKind("`matrix`", expected: "a mapping of keys with their values", at: reader.place))
      try reader.skip()
      return nil
    }
    var axes: [Matrix.Axis] = []
    var unread: Set<String> = []
    let errorsBefore = findings.count(of: .error)
    var (excludes, includes): ([Matrix.Rule], [Matrix.Rule]) = ([], [])
    var entries = 0
    while try reader.nextKey() {
      let (name, nameRange) = (reader.string, reader.range)
      try reader.nextValue()
      switch name {
      case "exclude": excludes = try readRules(name, &entries)
      case "include": includes = try readRules(name, &entries)
      default:
        if !canVary(name, at: nameRange) {
          try reader.skip()
        } else if let values = try readAxis(name) {
          axes.append(Matrix.Axis(name: name, nameRange: nameRange, values: values))
        } else {
          unread.insert(name)
        }
      }
    }
    let matrix = Matrix(range: range, axes: axes, excludes: excludes, includes: includes)
    check(matrix, unread: unread)
    let isWhole = findings.count(of: .error) == errorsBefore
    if isWhole, axes.isEmpty, includes.isEmpty { add(.emptyMatrix(at: reader.place(range))) }
    return matrix
  }

  /// Whether a key may be an axis or stand in a rule; where not, a finding says so.
  private mutating func canVary(_ name: String, at range: SourceRange) -> Bool {
    guard let key = JobKey(rawValue: name), key != .model else { return true }
    add(.keyCannotVary(name, at: reader.place(range)))
    return false
  }

  private mutating func readAxis(_ name: String) throws(ReadingStopped) -> AxisValues? {
    let range = reader.range
    if reader.enterSequence() { return try readList(name, at: range) }
    if reader.enterMapping() { return try readSpan(name, at: range) }
    guard try isScalar(name, expected: "a list of values") else { return nil }
    add(.axisIsNoList(name, reader.string, at: reader.place))
    return nil
  }

  private mutating func readList(
    _ name: String,
    at range: SourceRange
  ) throws(ReadingStopped) -> AxisValues? {
    var values: [MatrixValue] = []
    var isWhole = true
    while try reader.nextItem() {
      guard try isScalar(name, expected: "a list of single values") else {
        isWhole = false
        continue
      }
      values.append(value())
    }
    guard !values.isEmpty else {
      if isWhole { add(.emptyAxis(name, at: reader.place(range))) }
      return nil
    }
    return isWhole ? .list(values) : nil
  }

  /// Reads `{from, to, step}` or `{file, column}`.
  private mutating func readSpan(
    _ name: String,
    at range: SourceRange
  ) throws(ReadingStopped) -> AxisValues? {
    var parts: [String: MatrixValue] = [:]
    let known = ["from", "to", "step", "file", "column"]
    var isWhole = true
    while try reader.nextKey() {
      let (key, keyRange) = (reader.string, reader.range)
      try reader.nextValue()
      guard known.contains(key) else {
        add(.unknownKey(key, in: "`\(name)`", at: reader.place(keyRange), among: known))
        try reader.skip()
        isWhole = false
        continue
      }
      if try isScalar(key, expected: "a single value") {
        parts[key] = value()
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    if let file = parts["file"], parts["from"] == nil, parts["to"] == nil, parts["step"] == nil {
      return readFile(file, column: parts["column"])
    }
    if let from = parts["from"], let to = parts["to"], parts["file"] == nil, parts["column"] == nil
    {
      return numbers(from, to, step: parts["step"], at: range)
    }
    add(.axisIsNoSpan(name, at: reader.place(range)))
    return nil
  }

  private mutating func numbers(
    _ from: MatrixValue,
    _ to: MatrixValue,
    step: MatrixValue?,
    at range: SourceRange
  ) -> AxisValues? {
    for (key, value) in [("from", from), ("to", to), ("step", step ?? from)] {
      guard (try? ExactDecimal(reading: value.text)) == nil else { continue }
      add(.notANumber(key, value.text, at: reader.place(value.range)))
      return nil
    }
    guard let first = try? ExactDecimal(reading: from.text),
      let last = try? ExactDecimal(reading: to.text),
      let stride = try? ExactDecimal(reading: step?.text ?? "1"),
      let numbers = NumberRange(from: first, to: last, step: stride)
    else {
      add(.emptyRange(from.text, to.text, step: step?.text, at: reader.place(range)))
      return nil
    }
    if numbers.last != last {
      add(.rangeMissesItsEnd(to.text, last: numbers.last.description, at: reader.place(to.range)))
    }
    return .range(numbers, place: range)
  }

  private mutating func readFile(_ file: MatrixValue, column: MatrixValue?) -> AxisValues? {
    do throws(TextFileProblem) {
      let texts = try TextFile.read(file.text, column: column?.text, in: folder)
      return .file(texts, place: file.range)
    } catch {
      let isColumn = error.isAboutTheColumn
      let range = isColumn ? column?.range ?? file.range : file.range
      add(.promptFile(file.text, error, column: column?.text, at: reader.place(range)))
      return nil
    }
  }

  /// Reads rules; `start` counts the entries of all rules.
  private mutating func readRules(
    _ name: String,
    _ start: inout Int
  ) throws(ReadingStopped) -> [Matrix.Rule] {
    guard reader.enterSequence() else {
      add(.wrongKind("`\(name)`", expected: "a list of mappings", at: reader.place))
      try reader.skip()
      return []
    }
    var rules: [Matrix.Rule] = []
    while try reader.nextItem() {
      let range = reader.range
      guard reader.enterMapping() else {
        add(.wrongKind("an entry of `\(name)`", expected: "a mapping", at: reader.place))
        try reader.skip()
        continue
      }
      if let entries = try readEntries() {
        rules.append(Matrix.Rule(range: range, entries: entries, start: start))
        start += entries.count
      } else {
        add(.emptyRule(name, at: reader.place(range)))
      }
    }
    return rules
  }

  /// Reads the keys of a rule that has been entered, those that are not usable left out; nil where
  /// there are none.
  private mutating func readEntries() throws(ReadingStopped) -> [Matrix.Entry]? {
    var entries: [Matrix.Entry] = []
    var isEmpty = true
    while try reader.nextKey() {
      isEmpty = false
      let (key, keyRange) = (reader.string, reader.range)
      try reader.nextValue()
      let isUsable = canVary(key, at: keyRange)
      if try isScalar(key, expected: "a single value"), isUsable {
        entries.append(Matrix.Entry(name: key, nameRange: keyRange, value: value()))
      }
    }
    return isEmpty ? nil : entries
  }

  /// Looks at what only the whole matrix shows; of axes that could not be read nothing is said.
  private mutating func check(_ matrix: Matrix, unread: Set<String>) {
    for rule in matrix.excludes {
      for index in rule.entries.indices {
        let condition = matrix.condition(index, of: rule)
        if condition.map(\.isHopeless) ?? true {
          tell(rule.entries[index], of: matrix, isNoAxis: condition == nil, unread)
        }
      }
    }
  }

  /// Records that an entry of an exclude names no axis, or no value of it.
  private mutating func tell(
    _ entry: Matrix.Entry,
    of matrix: Matrix,
    isNoAxis: Bool,
    _ unread: Set<String>
  ) {
    if unread.contains(entry.name) { return }
    let severity = isNoAxis ? Severity.error : .warning
    guard findings.hasRoom(for: severity) else { return reader.findings.addUnkept(severity) }
    if isNoAxis {
      let names = matrix.axes.map(\.name)
      add(.excludeOfNoAxis(entry.name, at: reader.place(entry.nameRange), among: names))
    } else {
      let place = reader.place(entry.value.range)
      add(.ruleMatchesNothing(entry.name, entry.value.text, at: place))
    }
  }

  /// The scalar that the reader is at.
  private func value() -> MatrixValue {
    MatrixValue(
      text: reader.string,
      range: reader.range,
      alias: reader.alias,
      hasComment: reader.hasComment,
      isPlain: reader.isPlain
    )
  }
}

extension TextFileProblem {
  /// Whether the column is wrong rather than the file.
  fileprivate var isAboutTheColumn: Bool {
    switch self {
    case .columnMissing, .columnOfLines: true
    case .source, .notUTF8, .empty, .noColumn, .badTable: false
    }
  }
}
