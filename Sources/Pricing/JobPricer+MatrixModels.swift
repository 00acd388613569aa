internal import Catalogues
internal import Diagnostics
internal import Plans

/// The models that the combinations of a matrix ask for.
extension JobPricer {
  /// The models of the catalogue that a job or its matrix names, used or not.
  func modelsNamed(
    by job: Job,
    _ matrix: Matrix,
    _ work: inout WorkBudget
  ) throws(MatrixCounter.Problem) -> [Int] {
    var models: [Int] = []
    func add(_ model: Int?) {
      if let model, !models.contains(model) { models.append(model) }
    }
    if !job.model.isEmpty { add(catalogue.model(named: job.text(job.model))) }
    if let axis = matrix.axis(named: "model") {
      let values = matrix.axes[axis].values
      guard let count = Int(exactly: values.count),
        work.take(count, times: WorkBudget.Price.name)
      else { throw .tooHard }
      for value in 0..<values.count { add(catalogue.model(named: values.text(at: value))) }
    }
    for include in matrix.includes {
      for index in include.entries.indices where include.entries[index].name == "model" {
        add(catalogue.model(named: include.entries[index].value.text))
      }
    }
    return models
  }

  /// Checks the models that combinations ask for, and what the job and its axes give to them; answers
  /// the model of each case that can be priced.
  mutating func checkModels(
    of job: Job,
    _ cases: [MatrixCase],
    _ fold: inout GroupFold
  ) -> [Int?] {
    if let first = cases.first, fold.isNamedByJob {
      let model = checkModel(.job, of: job, &fold)
      if let model, !first.isAdded { checkAxes(&fold.values, for: model) }
      return Array(repeating: model, count: cases.count)
    }
    var axesChecked: Set<Int> = []
    var known: [GroupFold.Naming: Int?] = [:]
    var last: (naming: GroupFold.Naming, model: Int?)?
    return cases.map { one in
      let naming = fold.naming(of: one)
      if let last, last.naming == naming { return last.model }
      if let model = known[naming] { return model }
      let model = checkModel(naming, of: job, &fold)
      if let model, !one.isAdded, axesChecked.insert(model).inserted {
        checkAxes(&fold.values, for: model)
      }
      known[naming] = .some(model)
      last = (naming, model)
      return model
    }
  }

  /// Checks one of the models that combinations ask for.
  private mutating func checkModel(
    _ naming: GroupFold.Naming,
    of job: Job,
    _ fold: inout GroupFold
  ) -> Int? {
    let (name, range) = fold.name(naming, job)
    guard let name else {
      if !job.hasErrors { tellOnce(.missingModel(at: place(job.range))) }
      return nil
    }
    guard let model = catalogue.model(named: name) else {
      tellUnknownModel(name, at: range)
      return nil
    }
    return isUsed(model, by: job, at: range, &fold) ? model : nil
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

  /// The axes whose values, not only their presence, make a difference to price or rules.
  mutating func deciding(of matrix: Matrix, for models: [Int]) -> [Int] {
    matrix.axes.indices.filter { axis in
      let name = matrix.axes[axis].name
      if name == "model" || name == "samples" { return true }
      return models.contains { model in
        let offer = offer(of: model)
        guard let place = offer.model.parameterIndex(named: name) else { return false }
        return offer.model.parametersByValue.contains(place)
          || offer.price?.parameters.contains(place) ?? false
      }
    }
  }
}
