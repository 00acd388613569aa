internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Pricing of a job over the combinations of its matrix, in closed form.
extension JobPricer {
  mutating func price(_ job: Job, over matrix: Matrix) -> PricedJob {
    guard let key = memoryKey(of: job, matrix) else { return count(job, over: matrix) }
    if let known = matrices.result(of: key) {
      let errorsBefore = findings.count(of: .error)
      checkSettings(of: job, for: key.model)
      return findings.count(of: .error) == errorsBefore ? known : PricedJob()
    }
    let before = findings.total
    let result = count(job, over: matrix)
    if findings.total == before { matrices.keep(result, of: key) }
    return result
  }

  /// What decides what a job comes to that is sound, works on no other one and names its only model.
  private mutating func memoryKey(of job: Job, _ matrix: Matrix) -> MatrixMemory.Key? {
    guard !job.hasErrors, job.extras?.source == nil, matrix.axis(named: "model") == nil,
      !matrix.includes.contains(where: { $0.entries.contains { $0.name == "model" } }),
      let model = catalogue.model(named: job.text(job.model))
    else { return nil }
    let offer = offer(of: model)
    let (given, numbers) = gifts(of: job, offer)
    return MatrixMemory.Key(
      matrix: matrix,
      model: model,
      count: job.count,
      redoing: job.extras?.assumptions.redoing,
      given: given,
      numbers: numbers
    )
  }

  private mutating func count(_ job: Job, over matrix: Matrix) -> PricedJob {
    let errorsBefore = findings.count(of: .error)
    var named: [Int] = []
    var fold: GroupFold
    let cases: [MatrixCase]
    do {
      (fold, cases) = try count(job, matrix, &named)
    } catch {
      var values = MatrixValueCheck(matrix)
      for model in named { checkValues(of: job, &values, for: model) }
      if findings.count(of: .error) == errorsBefore { tell(error, of: matrix, named) }
      return PricedJob()
    }
    if cases.isEmpty, !job.hasErrors { findings.add(.nothingToMake(at: place(matrix.range))) }
    let models = checkModels(of: job, cases, &fold)
    var numbers = NumericValues()
    for (one, model) in zip(cases, models) {
      if let model { price(one, of: job, model, into: &fold, &numbers) }
    }
    guard findings.count(of: .error) == errorsBefore, !job.hasErrors else { return PricedJob() }
    return fold.result
  }

  /// Counts the combinations by what makes a difference to the models that they may ask for.
  private mutating func count(
    _ job: Job,
    _ matrix: Matrix,
    _ named: inout [Int]
  ) throws(MatrixCounter.Problem) -> (fold: GroupFold, cases: [MatrixCase]) {
    var work = WorkBudget(0)
    swap(&work, &self.work)
    defer { swap(&work, &self.work) }
    return try work.share(free: WorkBudget.free(for: matrix)) {
      work throws(MatrixCounter.Problem) in
      named = try modelsNamed(by: job, matrix, &work)
      let deciding = deciding(of: matrix, for: named)
      guard let counter = MatrixCounter(matrix, by: deciding) else { throw .tooHard }
      var cases = try counter.cases(&work)
      cases += MatrixCase.added(to: matrix, after: cases)
      let each = named.map { WorkBudget.Price.ofCase(at: offer(of: $0).price) }.max() ?? 1
      guard work.take(cases.count, times: each) else { throw .tooHard }
      if !matrix.includes.isEmpty {
        for one in cases {
          guard work.take(one.includes.count, times: WorkBudget.Price.include) else {
            throw .tooHard
          }
        }
      }
      return (GroupFold(matrix, deciding, counter.choices, cases: cases.count), cases)
    }
  }

  private mutating func tell(
    _ problem: MatrixCounter.Problem,
    of matrix: Matrix,
    _ named: [Int]
  ) {
    switch problem {
    case .tooHard:
      let names = deciding(of: matrix, for: named).map { matrix.axes[$0].name }
      let hasRules = matrix.ruleEntries > 0
      tellOnce(.matrixTooHard(decidedBy: names, hasRules: hasRules, at: place(matrix.range)))
    case .tooLarge: tellTooLarge(matrix)
    }
  }

  private mutating func tellTooLarge(_ matrix: Matrix) {
    tellOnce(.tooLarge("the number of combinations", at: place(matrix.range)))
  }

  /// Prices combinations that need not be told apart.
  private mutating func price(
    _ one: MatrixCase,
    of job: borrowing Job,
    _ index: Int,
    into fold: inout GroupFold,
    _ numbers: inout NumericValues
  ) {
    guard let combinations = fold.count(one) else { return tellTooLarge(fold.matrix) }
    let offer = offer(of: index)
    if !one.includes.isEmpty { checkIncludes(of: one, for: index, &fold) }
    let base = fold.base(for: index, isAdded: one.isAdded) { matrix, deciding in
      self.base(of: job, offer, index, isAdded: one.isAdded, matrix, deciding)
    }
    let given = fold.lay(one, over: base, to: offer.model, &numbers)
    if given != fold.lastGiven || index != fold.lastModel {
      (fold.lastGiven, fold.lastModel) = (given, index)
      checkWhole(given, offer, index, in: job, one, &fold)
    }
    let part = part(of: job, index, offer, numbers, combinations: combinations)
    if let part, !fold.add(part) { tellTooLarge(fold.matrix) }
  }

  /// Checks what the parameters come to together, the same trouble once.
  private mutating func checkWhole(
    _ given: GivenParameters,
    _ offer: Offer,
    _ index: Int,
    in job: borrowing Job,
    _ one: MatrixCase,
    _ fold: inout GroupFold
  ) {
    fold.note(hasPrompt: offer.hasPrompt(given))
    let trouble = MissingKey(
      model: index,
      missing: given.missing(in: offer.model),
      rules: given.brokenRules(of: offer.model)
    )
    guard !trouble.missing.isEmpty || !trouble.rules.isEmpty,
      fold.missingTold.insert(trouble).inserted
    else { return }
    let range = one.isAdded ? fold.matrix.includes[one.includes[0]].range : job.range
    let wants = checkWhole(given, of: offer.model, in: job, at: range, isAdded: one.isAdded)
    fold.note(hasPrompt: false, wantsPrompt: wants)
  }

  /// What a job gives to a model in all of its combinations.
  private func base(
    of job: borrowing Job,
    _ offer: Offer,
    _ index: Int,
    isAdded: Bool,
    _ matrix: Matrix,
    _ deciding: [Int]
  ) -> CaseBase {
    var (given, numbers) = gifts(of: job, offer)
    let model = offer.model
    if job.extras?.source != nil, let input = model.input { given.give(input) }
    if isAdded { return CaseBase(given, numbers, added: index) }
    for axis in matrix.axes {
      if let parameter = model.parameterIndex(named: axis.name) { given.give(parameter) }
    }
    return CaseBase(given, numbers, to: model, index, over: matrix, deciding: deciding)
  }

  /// What a job itself gives to a model.
  private func gifts(
    of job: borrowing Job,
    _ offer: Offer
  ) -> (given: GivenParameters, numbers: NumericValues) {
    var (given, numbers) = (offer.given, offer.numbers)
    let model = offer.model
    for setting in job.settings {
      guard let parameter = model.parameterIndex(named: job.text(setting.name)) else { continue }
      given.give(parameter, job.text(setting.value), to: model)
      numbers.note(parameter, job.text(setting.value), of: model)
    }
    return (given, numbers)
  }

  /// Checks the includes of a case, each for each model once.
  private mutating func checkIncludes(
    of one: MatrixCase,
    for index: Int,
    _ fold: inout GroupFold
  ) {
    for include in one.includes {
      guard fold.isNews(include, for: index) else { continue }
      let rule = fold.matrix.includes[include]
      checkInclude(rule, &fold.values, for: offer(of: index).model)
    }
  }
}
