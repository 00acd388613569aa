internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Checks of the values of a matrix, each against the schema of its parameter.
extension JobPricer {
  /// Checks what a job and the axes of its matrix give to one model.
  mutating func checkValues(of job: Job, _ matrix: Matrix, for model: Int) {
    checkSettings(of: job, for: model)
    checkAxes(of: matrix, for: model)
  }

  /// Checks what a job gives to one model in all of its combinations.
  mutating func checkSettings(of job: Job, for index: Int) {
    let offer = offer(of: index)
    var given = offer.given
    let (settings, bytes) = (job.settings.span, job.bytes.span)
    for place in settings.indices {
      _ = check(place, of: job, settings, bytes, by: offer.model, at: index, &given)
    }
  }

  /// Checks what the axes of a matrix give to one model.
  mutating func checkAxes(of matrix: Matrix, for index: Int) {
    let model = offer(of: index).model
    for axis in matrix.axes.indices where matrix.axes[axis].name != "model" {
      guard let parameter = model.parameterIndex(named: matrix.axes[axis].name) else {
        let (name, range) = (matrix.axes[axis].name, matrix.axes[axis].nameRange)
        findings.add(.notTaken(name, by: model, in: catalogue, at: place(range)))
        continue
      }
      check(axis, of: matrix, model.parameters[parameter], for: index)
    }
  }

  /// Checks what an include gives to one model.
  mutating func checkInclude(_ rule: Matrix.Rule, for model: Model) {
    for entry in rule.entries where entry.name != "model" {
      guard let parameter = model.parameterIndex(named: entry.name) else {
        let range = entry.nameRange
        tellOnce(.notTaken(entry.name, by: model, in: catalogue, at: place(range)))
        continue
      }
      check(entry.value, model.parameters[parameter], tellsOnce: true)
    }
  }

  /// Checks the values of an axis, unless excludes leave none of the bad ones.
  private mutating func check(
    _ axis: Int,
    of matrix: Matrix,
    _ schema: Parameter,
    for model: Int
  ) {
    let values = matrix.axes[axis].values
    switch values {
    case .list(let list):
      for (index, value) in list.enumerated() {
        guard schema.problem(with: value.text.utf8.span) != nil || value.hasComment else {
          continue
        }
        if isReached(axis, Int64(index), of: matrix, by: model) { check(value, schema) }
      }
    case .range(let range, let place):
      for index in probes(of: range, for: schema) {
        let text = range.text(at: index)
        guard let problem = schema.problem(with: text.utf8.span),
          isReached(axis, index, of: matrix, by: model)
        else { continue }
        findings.add(.badValue(text, of: schema, problem, at: self.place(place)))
        break
      }
    case .file(let texts, let place):
      guard let (index, problem) = firstProblem(in: texts, schema),
        isReached(axis, Int64(index), of: matrix, by: model)
      else { return }
      findings.add(
        .badLine(texts[index], index + 1, of: texts.file, schema, problem, at: self.place(place))
      )
    }
  }

  /// The numbers of a range that show whether all of them fit: all where they are few.
  private func probes(of range: NumberRange, for schema: Parameter) -> [Int64] {
    range.count <= 4096
      ? Array(0..<range.count) : [0, 1, range.count / 2, range.count - 2, range.count - 1]
  }

  private func firstProblem(
    in texts: TextList,
    _ schema: Parameter
  ) -> (index: Int, problem: ParameterProblem)? {
    for index in 0..<texts.count {
      if let problem = schema.problem(with: texts[index].utf8.span) { return (index, problem) }
    }
    return nil
  }

  /// Whether any combination has this value together with this model.
  private func isReached(_ axis: Int, _ value: Int64, of matrix: Matrix, by model: Int) -> Bool {
    guard !matrix.excludes.isEmpty else { return true }
    guard let models = matrix.axis(named: "model") else {
      return MatrixCounter.hasAny(of: matrix, with: [axis: value])
    }
    let names = matrix.axes[models].values
    return (0..<names.count).contains { name in
      catalogue.model(named: names.text(at: name)) == model
        && MatrixCounter.hasAny(of: matrix, with: [axis: value, models: name])
    }
  }

  private mutating func check(
    _ value: MatrixValue,
    _ schema: Parameter,
    tellsOnce: Bool = false
  ) {
    if value.hasComment, case .text = schema.type {
      add(.lostToComment(schema.name, at: place(value.range)), value.alias)
    }
    guard let problem = schema.problem(with: value.text.utf8.span) else { return }
    let finding = Finding.badValue(value.text, of: schema, problem, at: place(value.range))
    if tellsOnce { tellOnce(finding) } else { add(finding, value.alias) }
  }
}
