internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Pricing of a job over the combinations of its matrix, in closed form.
extension JobPricer {
  mutating func price(_ job: Job, over matrix: Matrix) -> PricedJob {
    let errorsBefore = findings.count(of: .error)
    let named = modelsNamed(by: job, matrix)
    let deciding = matrix.axes.indices.filter { decides($0, of: matrix, for: named) }
    var fold = GroupFold(matrix: matrix, deciding: deciding)
    let cases: [MatrixCase]
    do {
      let counter = MatrixCounter(matrix)
      let groups = try work.share { work throws(MatrixCounter.Problem) in
        try counter.groups(by: deciding, &work)
      }
      cases = MatrixCase.all(of: matrix, groups: groups)
    } catch {
      for model in named { checkValues(of: job, &fold.values, for: model) }
      if findings.count(of: .error) == errorsBefore { tell(error, of: matrix) }
      return PricedJob()
    }
    if cases.isEmpty, !job.hasErrors { findings.add(.nothingToMake(at: place(matrix.range))) }
    let models = checkModels(of: job, cases, &fold)
    for (one, model) in zip(cases, models) {
      if let model { price(one, of: job, model, into: &fold) }
    }
    guard findings.count(of: .error) == errorsBefore, !job.hasErrors else { return PricedJob() }
    return fold.result
  }

  private mutating func tell(_ problem: MatrixCounter.Problem, of matrix: Matrix) {
    switch problem {
    case .tooHard:
      tellOnce(.matrixTooHard(limit: WorkBudget.ofRun, at: place(matrix.range)))
    case .tooLarge:
      tellOnce(.tooLarge("the number of combinations", at: place(matrix.range)))
    }
  }

  /// Prices combinations that need not be told apart.
  private mutating func price(
    _ one: MatrixCase,
    of job: Job,
    _ index: Int,
    into fold: inout GroupFold
  ) {
    guard let combinations = fold.count(one) else { return tell(.tooLarge, of: fold.matrix) }
    let offer = offer(of: index)
    checkIncludes(of: one, for: index, &fold)
    var given = base(of: job, offer, index, isAdded: one.isAdded, &fold)
    lay(one, over: &given, of: offer, in: fold)
    let missing = MissingKey(
      model: index,
      missing: given.parameters.missing(in: offer.model),
      rules: given.parameters.brokenRules(of: offer.model)
    )
    if fold.missingTold.insert(missing).inserted {
      let range = one.isAdded ? fold.matrix.includes[one.group.includes[0]].range : job.range
      let wants = checkWhole(
        given.parameters,
        of: offer.model,
        in: job,
        at: range,
        isAdded: one.isAdded
      )
      fold.note(hasPrompt: false, wantsPrompt: wants)
    }
    fold.note(hasPrompt: offer.hasPrompt(given.parameters))
    let part = part(of: job, index, offer, given.numbers, combinations: combinations)
    if let part, !fold.add(part) { tell(.tooLarge, of: fold.matrix) }
  }

  /// What a job gives to a model in all of its combinations.
  private func base(
    of job: Job,
    _ offer: Offer,
    _ index: Int,
    isAdded: Bool,
    _ fold: inout GroupFold
  ) -> GroupFold.Given {
    if let known = fold.bases[isAdded]?[index] { return known }
    var given: GroupFold.Given = (offer.given, offer.numbers)
    let model = offer.model
    for setting in job.settings {
      guard let parameter = model.parameterIndex(named: job.text(setting.name)) else { continue }
      given.parameters.give(parameter, job.text(setting.value), to: model)
      given.numbers.note(parameter, job.text(setting.value), of: model)
    }
    if job.extras?.source != nil, let input = model.input { given.parameters.give(input) }
    if !isAdded {
      for axis in fold.matrix.axes {
        if let parameter = model.parameterIndex(named: axis.name) {
          given.parameters.give(parameter)
        }
      }
    }
    fold.bases[isAdded, default: [:]][index] = given
    return given
  }

  /// Lays the chosen values and the includes of a case over what its job gives.
  private func lay(
    _ one: MatrixCase,
    over given: inout GroupFold.Given,
    of offer: Offer,
    in fold: GroupFold
  ) {
    let model = offer.model
    func give(_ name: String, _ value: String) {
      guard let parameter = model.parameterIndex(named: name) else { return }
      given.parameters.give(parameter, value.utf8.span, to: model)
      given.numbers.note(parameter, value.utf8.span, of: model)
    }
    for (axis, choice) in zip(fold.deciding, one.group.choices) {
      let axis = fold.matrix.axes[axis]
      if axis.name != "model" { give(axis.name, axis.values.text(at: choice)) }
    }
    for include in one.group.includes {
      let entries = fold.matrix.includes[include].entries
      for index in entries.indices where entries[index].name != "model" {
        give(entries[index].name, entries[index].value.text)
      }
    }
  }

  /// Checks the includes of a case, each for each model once.
  private mutating func checkIncludes(
    of one: MatrixCase,
    for index: Int,
    _ fold: inout GroupFold
  ) {
    for include in one.group.includes {
      let key = GroupFold.IncludeKey(include: include, model: index)
      guard fold.includesChecked.insert(key).inserted else { continue }
      let rule = fold.matrix.includes[include]
      checkInclude(rule, &fold.values, for: offer(of: index).model)
    }
  }

  /// The models of the catalogue that a job or its matrix names, used or not.
  private func modelsNamed(by job: Job, _ matrix: Matrix) -> [Int] {
    var names = job.model.isEmpty ? [] : [job.string(job.model)]
    if let axis = matrix.axis(named: "model") {
      let values = matrix.axes[axis].values
      names += (0..<min(values.count, Int64(WorkBudget.ofRun))).map(values.text)
    }
    for include in matrix.includes {
      for index in include.entries.indices where include.entries[index].name == "model" {
        names.append(include.entries[index].value.text)
      }
    }
    return names.reduce(into: []) { models, name in
      guard let model = catalogue.model(named: name), !models.contains(model) else { return }
      models.append(model)
    }
  }

  /// Checks the models that combinations ask for, and what the job and its axes give to them; answers
  /// the model of each case that can be priced.
  private mutating func checkModels(
    of job: Job,
    _ cases: [MatrixCase],
    _ fold: inout GroupFold
  ) -> [Int?] {
    var axesChecked: Set<Int> = []
    return cases.map { one in
      let (name, range) = fold.model(of: one, job)
      guard let name else {
        if !job.hasErrors { tellOnce(.missingModel(at: place(job.range))) }
        return nil
      }
      guard let model = catalogue.model(named: name) else {
        tellUnknownModel(name, at: range)
        return nil
      }
      guard isUsed(model, by: job, at: range, &fold) else { return nil }
      if !one.isAdded, axesChecked.insert(model).inserted { checkAxes(&fold.values, for: model) }
      return model
    }
  }

  /// Whether a model answers; what the job itself gives to it is checked once.
  private mutating func isUsed(
    _ model: Int,
    by job: Job,
    at range: SourceRange,
    _ fold: inout GroupFold
  ) -> Bool {
    if fold.models.contains(model) { return true }
    if fold.refused.contains(model) { return false }
    guard answers(offer(of: model), at: range) else {
      fold.refused.insert(model)
      return false
    }
    fold.models.insert(model)
    checkSettings(of: job, for: model)
    if job.extras?.source != nil { checkInput(of: offer(of: model).model, in: job) }
    return true
  }

  /// Whether the value of an axis, not only its presence, makes a difference to price or rules.
  private mutating func decides(_ axis: Int, of matrix: Matrix, for models: [Int]) -> Bool {
    let name = matrix.axes[axis].name
    if name == "model" || name == "samples" { return true }
    for model in models {
      let offer = offer(of: model)
      let deciding = (offer.price?.parameters ?? SmallSet()).union(offer.model.parametersByValue)
      if let place = offer.model.parameterIndex(named: name), deciding.contains(place) {
        return true
      }
    }
    return false
  }
}
