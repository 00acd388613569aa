internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Pricing of a job over the combinations of its matrix, in closed form.
extension JobPricer {
  mutating func price(_ job: Job, over matrix: Matrix) -> PricedJob {
    let errorsBefore = findings.count(of: .error)
    let named = modelsNamed(by: job, matrix)
    var deciding: [Int] = []
    for axis in matrix.axes.indices where decides(axis, of: matrix, for: named) {
      deciding.append(axis)
    }
    var fold = GroupFold(matrix: matrix, deciding: deciding)
    do {
      fold.cases = MatrixCase.all(
        of: matrix,
        groups: try MatrixCounter(matrix).groups(by: deciding)
      )
    } catch {
      for model in named { checkValues(of: job, matrix, for: model) }
      if findings.count(of: .error) == errorsBefore { tell(error, of: matrix) }
      return PricedJob()
    }
    if fold.cases.isEmpty, !job.hasErrors { findings.add(.nothingToMake(at: place(matrix.range))) }
    checkModels(of: job, &fold)
    for one in fold.cases { price(one, of: job, into: &fold) }
    guard findings.count(of: .error) == errorsBefore, !job.hasErrors else { return PricedJob() }
    return fold.result
  }

  private mutating func tell(_ problem: MatrixCounter.Problem, of matrix: Matrix) {
    switch problem {
    case .tooHard:
      findings.add(.matrixTooHard(limit: MatrixCounter.stateLimit, at: place(matrix.range)))
    case .tooLarge:
      findings.add(.tooLarge("the number of combinations", at: place(matrix.range)))
    }
  }

  /// Prices combinations that need not be told apart.
  private mutating func price(_ one: MatrixCase, of job: Job, into fold: inout GroupFold) {
    guard let combinations = fold.count(one) else {
      return tellOnce(.tooLarge("the number of combinations", at: place(fold.matrix.range)))
    }
    let request = fold.request(one, of: job)
    guard let index = request.model.flatMap(catalogue.model(named:)), fold.models.contains(index)
    else { return }
    let offer = offer(of: index)
    let model = offer.model
    var (given, numbers) = values(of: request, for: offer)
    for include in one.group.includes { checkInclude(fold.matrix.includes[include], for: model) }
    if job.extras?.source != nil, let input = model.input { given.give(input) }
    let missing = MissingKey(
      model: index,
      missing: given.missing(in: model),
      rules: given.brokenRules(of: model)
    )
    if fold.missingTold.insert(missing).inserted {
      let range = one.isAdded ? fold.matrix.includes[one.group.includes[0]].range : job.range
      let wants = checkWhole(given, of: model, in: job, at: range, isAdded: one.isAdded)
      fold.result.wantsPrompt = fold.result.wantsPrompt || wants
    }
    fold.result.hasPrompt = fold.result.hasPrompt || offer.hasPrompt(given)
    guard let part = part(of: job, index, offer, numbers, combinations: combinations) else {
      return
    }
    if !fold.add(part) {
      tellOnce(.tooLarge("the number of combinations", at: place(fold.matrix.range)))
    }
  }

  /// What a request gives to a model.
  private func values(
    of request: MatrixRequest,
    for offer: Offer
  ) -> (GivenParameters, NumericValues) {
    let model = offer.model
    var (given, numbers) = (offer.given, offer.numbers)
    for (name, value) in request.values {
      guard let parameter = model.parameterIndex(named: name) else { continue }
      guard let value else {
        given.give(parameter)
        continue
      }
      given.give(parameter, value.utf8.span, to: model)
      numbers.note(parameter, value.utf8.span, of: model)
    }
    return (given, numbers)
  }

  /// The models of the catalogue that a job or its matrix names, used or not.
  private func modelsNamed(by job: Job, _ matrix: Matrix) -> [Int] {
    var names = job.model.isEmpty ? [] : [job.string(job.model)]
    if let axis = matrix.axis(named: "model") {
      let values = matrix.axes[axis].values
      names += (0..<min(values.count, Int64(MatrixCounter.stateLimit))).map(values.text)
    }
    names += matrix.includes.flatMap(\.entries).filter { $0.name == "model" }.map(\.value.text)
    return names.reduce(into: []) { models, name in
      guard let model = catalogue.model(named: name), !models.contains(model) else { return }
      models.append(model)
    }
  }

  /// Checks the models that combinations ask for, and what the job and its axes give to them.
  private mutating func checkModels(of job: Job, _ fold: inout GroupFold) {
    var refused: Set<Int> = []
    var axesChecked: Set<Int> = []
    for one in fold.cases {
      let (name, range) = fold.model(of: one, job)
      guard let name else {
        if !job.hasErrors { tellOnce(.missingModel(at: place(job.range))) }
        continue
      }
      guard let model = catalogue.model(named: name) else {
        tellUnknownModel(name, at: range)
        continue
      }
      if !fold.models.contains(model), !refused.contains(model) {
        guard answers(offer(of: model), at: range) else {
          refused.insert(model)
          continue
        }
        fold.models.insert(model)
        checkSettings(of: job, for: model)
        if job.extras?.source != nil { checkInput(of: offer(of: model).model, in: job) }
      }
      guard fold.models.contains(model), !one.isAdded, axesChecked.insert(model).inserted
      else { continue }
      checkAxes(of: fold.matrix, for: model)
    }
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
