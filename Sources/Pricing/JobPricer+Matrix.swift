internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Pricing of a job over the combinations of its matrix, in closed form.
extension JobPricer {
  mutating func price(_ job: Job, over matrix: Matrix) -> PricedJob {
    let models = modelsUsed(by: job, matrix)
    let errorsBefore = findings.count(of: .error)
    for model in models { checkValues(of: job, matrix, for: model) }
    let deciding = matrix.axes.indices.filter { decides($0, of: matrix, for: models) }
    let groups: [(MatrixCounter.Group, Int128)]
    do {
      groups = try MatrixCounter(matrix).groups(by: deciding)
    } catch {
      switch error {
      case .tooHard:
        let limit = MatrixCounter.stateLimit
        findings.add(.matrixTooHard(limit: limit, at: place(matrix.range)))
      case .tooLarge:
        findings.add(.tooLarge("the number of combinations", at: place(matrix.range)))
      }
      return PricedJob()
    }
    var fold = GroupFold(matrix: matrix, deciding: deciding)
    for (group, count) in groups.sorted(by: { $0.0.precedes($0.1, $1.0, $1.1) }) {
      price(group, count, of: job, into: &fold)
    }
    for include in matrix.includes.indices where !fold.includesLaid.contains(include) {
      let alone = MatrixCounter.Group(choices: [], includes: [include])
      price(alone, 1, of: job, isAdded: true, into: &fold)
    }
    if fold.combinations == 0 {
      findings.add(.nothingToMake(at: place(matrix.range)))
    }
    guard findings.count(of: .error) == errorsBefore, !job.hasErrors else { return PricedJob() }
    return fold.result
  }

  /// Prices combinations that need not be told apart.
  private mutating func price(
    _ group: MatrixCounter.Group, _ count: Int128, of job: Job, isAdded: Bool = false,
    into fold: inout GroupFold
  ) {
    fold.includesLaid.formUnion(group.includes)
    let (sum, overflow) = fold.combinations.addingReportingOverflow(count)
    fold.combinations = sum
    guard !overflow, let combinations = Int64(exactly: count) else {
      findings.add(.tooLarge("the number of combinations", at: place(fold.matrix.range)))
      return
    }
    let request = fold.request(group, of: job, isAdded: isAdded)
    guard let index = model(of: request, in: job) else { return }
    let model = catalogue.models[index]
    var given = GivenParameters(to: model)
    var numbers = NumericValues(for: model, priced: priceParameters(of: index))
    for (name, value) in request.values {
      guard let parameter = model.parameterIndex(named: name) else { continue }
      guard let value else {
        given.give(parameter)
        continue
      }
      given.give(parameter, value.utf8.span, to: model)
      numbers.note(parameter, value.utf8.span, of: model)
    }
    for include in group.includes { checkInclude(fold.matrix.includes[include], for: model, of: job) }
    if job.extras?.source != nil, fold.models.insert(index).inserted {
      giveInput(of: model, to: &given, in: job)
    } else if job.extras?.source != nil, let input = model.input {
      given.give(input)
    }
    let missing = MissingKey(model: index, missing: given.missing(in: model), rules: given.brokenRules(of: model))
    if fold.missingTold.insert(missing).inserted {
      let range = isAdded ? fold.matrix.includes[group.includes[0]].range : job.range
      let wants = checkWhole(given, of: model, in: job, at: range, isAdded: isAdded)
      fold.result.wantsPrompt = fold.result.wantsPrompt || wants
    }
    fold.result.hasPrompt = fold.result.hasPrompt || given.gives("prompt", to: model)
    if let part = part(of: job, index, numbers, combinations: combinations) { fold.add(part) }
  }

  /// The models that combinations of a job may name, where they answer on the day.
  private mutating func modelsUsed(by job: Job, _ matrix: Matrix) -> [Int] {
    var names: [(String, SourceRange)] = []
    if let axis = matrix.axes.first(where: { $0.name == "model" }) {
      for index in 0..<min(axis.values.count, Int64(catalogue.models.count * 8)) {
        names.append((axis.values.text(at: index), axis.values.range(at: index)))
      }
    } else if !job.model.isEmpty {
      names.append((job.string(job.model), job.modelRange))
    }
    for entry in matrix.includes.flatMap(\.entries) where entry.name == "model" {
      names.append((entry.value.text, entry.value.range))
    }
    var models: [Int] = []
    for (name, range) in names {
      guard let index = catalogue.model(named: name) else {
        findings.add(.unknownModel(name, in: catalogue, at: place(range)))
        continue
      }
      if !models.contains(index), answers(index, at: range) { models.append(index) }
    }
    return models
  }

  /// Whether the value of an axis, not only its presence, makes a difference to price or rules.
  private func decides(_ axis: Int, of matrix: Matrix, for models: [Int]) -> Bool {
    let name = matrix.axes[axis].name
    if name == "model" || name == "samples" { return true }
    return models.contains { index in
      let model = catalogue.models[index]
      let deciding = priceParameters(of: index).union(model.parametersByValue)
      return model.parameterIndex(named: name).map { deciding.contains($0) } ?? false
    }
  }

  private mutating func model(of request: MatrixRequest, in job: Job) -> Int? {
    guard let name = request.model else {
      findings.add(.missingParameter("model", of: "the job", at: place(job.range), isAdded: false))
      return nil
    }
    return catalogue.model(named: name)
  }
}
