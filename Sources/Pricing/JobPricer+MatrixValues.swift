internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Checks of the values of a matrix, each against the schema of its parameter.
extension JobPricer {
  /// Checks what a job and the axes of its matrix give to one model.
  mutating func checkValues(of job: Job, _ values: inout MatrixValueCheck, for model: Int) {
    checkSettings(of: job, for: model)
    checkAxes(&values, for: model)
  }

  /// Checks what a job gives to one model in all of its combinations.
  mutating func checkSettings(of job: Job, for index: Int) {
    let offer = offer(of: index)
    var given = offer.given
    _ = checkSettings(of: job, offer, at: index, &given)
  }

  /// Checks what the axes of a matrix give to one model.
  mutating func checkAxes(_ values: inout MatrixValueCheck, for index: Int) {
    let model = offer(of: index).model
    for (place, axis) in values.matrix.axes.enumerated() where axis.name != "model" {
      if let parameter = model.parameterIndex(named: axis.name) {
        check(place, of: &values, model.parameters[parameter], for: index)
      } else {
        tellNotTaken(axis.name, at: axis.nameRange, by: model)
      }
    }
  }

  /// Checks what an include gives to one model.
  mutating func checkInclude(
    _ rule: Matrix.Rule,
    _ values: inout MatrixValueCheck,
    for model: Model
  ) {
    for entry in rule.entries where entry.name != "model" {
      guard let parameter = model.parameterIndex(named: entry.name) else {
        tellNotTaken(entry.name, at: entry.nameRange, by: model)
        continue
      }
      let (value, schema) = (entry.value, model.parameters[parameter])
      let isSuspect = value.hasComment || schema.problem(with: value.text.utf8.span) != nil
      if isSuspect, values.isNews(schema, at: value.range) { check(value, schema) }
    }
  }

  /// Checks the values of an axis, unless excludes leave none of the bad ones.
  private mutating func check(
    _ axis: Int,
    of values: inout MatrixValueCheck,
    _ schema: Parameter,
    for model: Int
  ) {
    let key = values.key(axis, schema)
    let axisValues = values.matrix.axes[axis].values
    let isOneEnough = values.matrix.excludes.isEmpty
    let found = values.suspects(key) {
      suspects(among: axisValues, schema, isOneEnough: isOneEnough)
    }
    guard !found.isEmpty else { return }
    var left: [Int64] = []
    for index in found {
      if values.isReached(axis, index, by: model, of: catalogue, &work) {
        tell(index, of: axisValues, schema)
        if case .range = axisValues { left = []; break }
      } else {
        left.append(index)
      }
    }
    values.keep(key, suspects: left)
  }

  /// Records what is wrong with a value of an axis.
  private mutating func tell(_ index: Int64, of values: AxisValues, _ schema: Parameter) {
    switch values {
    case .list(let list):
      check(list[Int(index)], schema)
    case .range(let range, let place):
      let text = range.text(at: index)
      guard let problem = schema.problem(with: text.utf8.span) else { return }
      findings.add(.badValue(text, of: schema, problem, at: self.place(place)))
    case .file(let texts, let place):
      let text = texts[Int(index)]
      guard let problem = schema.problem(with: text.utf8.span) else { return }
      findings.add(
        .badLine(text, Int(index) + 1, of: texts.file, schema, problem, at: self.place(place))
      )
    }
  }

  /// The values of an axis that a schema does not allow, and those that a comment follows.
  private mutating func suspects(
    among values: AxisValues,
    _ schema: Parameter,
    isOneEnough: Bool
  ) -> [Int64] {
    switch values {
    case .list(let list):
      return list.indices.filter {
        list[$0].hasComment || schema.problem(with: list[$0].text.utf8.span) != nil
      }.map(Int64.init)
    case .range(let range, _):
      return suspects(in: range, schema, isOneEnough: isOneEnough)
    case .file(let texts, _):
      let first = (0..<texts.count).first { schema.problem(with: texts[$0].utf8.span) != nil }
      return first.map { [Int64($0)] } ?? []
    }
  }

  /// The numbers of a range that a schema does not allow; only the first of them where `isOneEnough`.
  private mutating func suspects(
    in range: NumberRange,
    _ schema: Parameter,
    isOneEnough: Bool
  ) -> [Int64] {
    func isBad(_ index: Int64) -> Bool {
      schema.problem(with: range.text(at: index).utf8.span) != nil
    }
    let last = range.count - 1
    if schema.isEven, !isBad(0), !isBad(min(1, last)) {
      guard isBad(last) else { return [] }
      let first = range.firstIndex(where: isBad)
      return isOneEnough || range.count > 4096 ? [first] : Array(first...last)
    }
    if isOneEnough, isBad(0) { return [0] }
    guard range.count <= 4096, work.take(Int(range.count), times: 16) else {
      let probes = Set([0, min(1, last), range.count / 2, max(0, last - 1), last])
      return probes.sorted().filter(isBad)
    }
    return (0..<range.count).filter(isBad)
  }

  private mutating func check(_ value: MatrixValue, _ schema: Parameter) {
    if value.hasComment, case .text = schema.type {
      add(.lostToComment(schema.name, at: place(value.range)), value.alias)
    }
    guard let problem = schema.problem(with: value.text.utf8.span) else { return }
    guard findings.hasRoom(for: .error) else { return findings.addUnkept(.error) }
    add(.badValue(value.text, of: schema, problem, at: place(value.range)), value.alias)
  }

  /// Records that a model does not take a key.
  private mutating func tellNotTaken(_ name: String, at range: SourceRange, by model: Model) {
    guard findings.hasRoom(for: .error) else { return findings.addUnkept(.error) }
    findings.add(.notTaken(name, by: model, in: catalogue, at: place(range)))
  }
}

extension Parameter {
  /// Whether all numbers between two that it takes, at steps that it takes, are taken as well.
  fileprivate var isEven: Bool {
    switch type {
    case .integer(let numbers): numbers.values.isEmpty
    case .number: true
    case .text, .choice, .boolean, .file: false
    }
  }
}
