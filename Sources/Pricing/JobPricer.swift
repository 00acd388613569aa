internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// Holds jobs against the catalogue on one day: checks what they ask for and tells what it costs.
struct JobPricer {
  let catalogue: Catalogue
  let day: Day
  let file: String
  /// What models offer; that of another pricer of the same catalogue and day does as well.
  var offers = OfferBook()
  /// The parameters that the plan's defaults have given, by the model.
  var defaultsTaken: [Int: SmallSet] = [:]
  private var told: Set<Told> = []
  /// The numbers of the job at hand, in the same room for all jobs.
  var numbers = NumericValues()
  /// What was found, in the order of the jobs.
  var findings = Findings()
  /// What matrices came to.
  var matrices = MatrixMemory()
  /// What may still be done to count matrices.
  var work: WorkBudget

  /// What is said once for all jobs of a plan.
  private enum Told: Hashable {
    case unknownPrice(model: Int)
    case unknownModel(String, SourceRange)
    case finding(Finding)
    case setting(ObjectIdentifier, SourceRange, SourceRange)
  }

  init(_ catalogue: Catalogue, on day: Day, file: String, work: WorkBudget) {
    self.catalogue = catalogue
    self.work = work
    self.day = day
    self.file = file
  }

  /// Checks a job and prices it.
  mutating func price(_ job: borrowing Job) -> PricedJob {
    if let matrix = job.extras?.matrix { return price(copy job, over: matrix) }
    guard let index = index(of: job) else {
      tellUnknownModel(of: job)
      return PricedJob()
    }
    let offer = offer(of: index)
    guard offer.isAnswering || answers(offer, at: job.modelRange) else { return PricedJob() }
    var given = offer.given
    let isSound = checkSettings(of: job, offer, at: index, &given) && !job.hasErrors
    if job.extras?.source != nil {
      checkInput(of: offer.model, in: job)
      if let input = offer.model.input { given.give(input) }
    }
    let isWhole = given.isWhole(for: offer.model)
    let wantsPrompt =
      isWhole ? false : checkWhole(given, of: offer.model, in: job, at: job.range)
    guard isSound else { return PricedJob() }
    let part = part(of: job, index, offer, numbers, combinations: 1)
    return PricedJob(
      parts: part.map { .one($0) } ?? .none,
      hasPrompt: offer.hasPrompt(given),
      wantsPrompt: wantsPrompt
    )
  }

  /// The model of a job, where there is one.
  @inline(__always)
  private func index(of job: borrowing Job) -> Int? {
    catalogue.model(named: job.bytes.span.extracting(job.model.range))
  }

  /// Records that there is no model of the name that a job gives, if it gives one.
  private mutating func tellUnknownModel(of job: borrowing Job) {
    guard !job.model.isEmpty else { return }
    tellUnknownModel(job.string(job.model), at: job.modelRange)
  }

  /// Records that there is no such model; the model that may be meant is sought only if it is shown.
  mutating func tellUnknownModel(_ name: String, at range: SourceRange) {
    guard told.insert(.unknownModel(name, range)).inserted else { return }
    guard findings.hasRoom(for: .error) else { return findings.addUnkept(.error) }
    findings.add(.unknownModel(name, in: catalogue, at: place(range)))
  }

  /// Whether a model answers on the day; a finding says so where it does not.
  mutating func answers(_ offer: Offer, at range: SourceRange) -> Bool {
    switch offer.standing {
    case .priced, .unknown:
      return true
    case .notLaunched(let first):
      tellOnce(.notLaunched(offer.model.id, on: day, first: first, at: place(range)))
    case .retired(let last):
      tellOnce(.retired(offer.model.id, on: day, since: last, at: place(range)))
    }
    return false
  }

  /// A model as it stands on the day.
  @inline(__always)
  mutating func offer(of index: Int) -> Offer {
    offers.offer(of: index, in: catalogue, on: day)
  }

  /// The calls for so many combinations that cost the same; nil where they are too many.
  mutating func part(
    of job: borrowing Job,
    _ index: Int,
    _ offer: Offer,
    _ numbers: borrowing NumericValues,
    combinations: Int64
  ) -> PricedPart? {
    let samples = numbers.samples
    let (calls, overflow) = job.count.multipliedReportingOverflow(by: combinations)
    guard !overflow else {
      findings.add(.tooLarge("the number of calls", at: place(job.range)))
      return nil
    }
    return PricedPart(
      model: index,
      calls: calls,
      outputsPerCall: samples,
      unit: offer.unit ?? unit(index, offer, numbers, of: job)
    )
  }

  private mutating func unit(
    _ index: Int,
    _ offer: Offer,
    _ numbers: borrowing NumericValues,
    of job: borrowing Job
  ) -> Credits? {
    guard let price = offer.price else {
      if told.insert(.unknownPrice(model: index)).inserted {
        findings.add(.unknownPrice(offer.model.id, on: day, at: place(job.modelRange)))
      }
      return nil
    }
    let result = price.constant ?? offers.prices[index].result(of: price, with: numbers)
    if case .known(let credits) = result { return credits }
    guard findings.hasRoom(for: .warning) else {
      findings.addUnkept(.warning)
      return nil
    }
    let place = place(job.modelRange)
    switch result {
    case .known: break
    case .unknown: findings.add(.unknownCase(offer.model.id, price.text, at: place))
    case .undefined(let reason):
      findings.add(.undefinedPrice(offer.model.id, price.text, reason, at: place))
    }
    return nil
  }

  /// Checks that a model can work on the output of a job's source.
  mutating func checkInput(of model: Model, in job: borrowing Job) {
    guard let input = model.input else {
      let range = job.extras?.source?.range ?? job.range
      return findings.add(.takesNoInput(model.id, at: place(range)))
    }
    let name = model.parameters[input].name
    for setting in job.settings where !setting.isDefault && job.string(setting.name) == name {
      tell(.inputGivenTwice(name, at: place(setting.nameRange)), about: setting)
    }
  }

  /// Checks what the parameters come to together; answers whether a prompt must come from the source.
  mutating func checkWhole(
    _ given: GivenParameters,
    of model: Model,
    in job: borrowing Job,
    at range: SourceRange,
    isAdded: Bool = false
  ) -> Bool {
    var wantsPrompt = false
    guard !job.hasErrors else { return false }
    for index in given.missing(in: model) {
      let name = model.parameters[index].name
      if name == "prompt", job.extras?.source != nil {
        wantsPrompt = true
      } else if !hasSlip(of: name, in: job, for: model) {
        findings.add(.missingParameter(name, of: model.id, at: place(range), isAdded: isAdded))
      }
    }
    for index in given.brokenRules(of: model) {
      if refusesDefault(model.rules[index], of: model, in: job) { continue }
      let culprit = isAdded ? nil : culprit(of: model.rules[index], of: model, in: job)
      findings.add(.parametersClash(model.rules[index], of: model, at: place(culprit ?? range)))
    }
    return wantsPrompt
  }

  /// Whether a rule refuses what only the plan's defaults give; that is not laid under the job then.
  private func refusesDefault(_ rule: ModelRule, of model: Model, in job: borrowing Job) -> Bool {
    guard case .refuses(let parameter) = rule.demand else { return false }
    let name = model.parameters[parameter].name
    return job.settings.contains { $0.isDefault && job.string($0.name) == name }
  }

  /// Whether a key that the model does not take is told to mean this parameter.
  private func hasSlip(of name: String, in job: borrowing Job, for model: Model) -> Bool {
    job.settings.contains { setting in
      model.parameterIndex(named: job.text(setting.name)) == nil
        && NearestWord.to(job.string(setting.name), among: [name]) != nil
    }
  }

  /// The place of the key to which a rule says no; nil where the job does not write one.
  private func culprit(of rule: ModelRule, of model: Model, in job: borrowing Job) -> SourceRange? {
    var suspects: [Int] = []
    switch rule.demand {
    case .needs: break
    case .refuses(let parameter): suspects.append(parameter)
    case .sizes(let width, let height, _): suspects += [width, height]
    }
    switch rule.condition {
    case nil: break
    case .given(let parameter), .equals(let parameter, _): suspects.append(parameter)
    }
    for name in suspects.map({ model.parameters[$0].name }) {
      let setting = job.settings.first { job.string($0.name) == name }
      let axis = job.extras?.matrix.flatMap { matrix in
        matrix.axis(named: name).map { matrix.axes[$0].nameRange }
      }
      if let range = setting?.nameRange ?? axis { return range }
    }
    return nil
  }

  /// Notes what models have taken for jobs of another part of the plan.
  mutating func join(_ other: JobPricer) {
    for (index, taken) in other.defaultsTaken {
      defaultsTaken[index] = taken.union(defaultsTaken[index] ?? SmallSet())
    }
  }

  /// Whether some model has taken a default.
  func hasTaken(default name: String) -> Bool {
    defaultsTaken.contains { index, taken in
      catalogue.models[index].parameterIndex(named: name).map(taken.contains) ?? false
    }
  }

  /// Records a finding, unless the same one has been recorded this way before.
  mutating func tellOnce(_ finding: Finding) {
    if told.insert(.finding(finding)).inserted { findings.add(finding) }
  }

  /// Whether what is wrong with a setting for a model may not have been told: a setting that several jobs
  /// share is the same for all of them.
  mutating func isUntold(_ setting: Setting, of model: Model) -> Bool {
    guard setting.isDefault || setting.alias != nil else { return true }
    let seen = Told.setting(ObjectIdentifier(model), setting.nameRange, setting.valueRange)
    return told.insert(seen).inserted
  }

  /// Records a finding about a setting; one that several jobs share is told once.
  mutating func tell(_ finding: Finding, about setting: Setting) {
    guard setting.isDefault, setting.alias == nil else { return add(finding, setting.alias) }
    tellOnce(finding)
  }

  /// Records a finding; where its value is seen through an alias with a note, and once.
  mutating func add(_ finding: Finding, _ alias: SourceRange?) {
    guard let alias else { return findings.add(finding) }
    guard told.insert(.finding(finding)).inserted else { return }
    findings.add(finding.adding(Finding.Note("seen through this alias", at: place(alias))))
  }

  func place(_ range: SourceRange) -> Place {
    Place(file: file, range: range)
  }
}
