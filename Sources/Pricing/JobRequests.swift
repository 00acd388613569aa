internal import Catalogues
internal import Plans
internal import Quantities

/// Prepares the shapes of a job's calls: which keys they give, to which model.
struct JobRequests {
  let job: Job
  private let plan: String
  let catalogue: Catalogue
  private let day: Day
  private let spelling: any CallSpelling
  /// Whether lines are wanted, or only the ids that other calls work on.
  private let writesLines: Bool
  /// What the job gives beside its matrix and its input.
  let draft: RequestDraft
  private let matrix: Matrix?
  /// Stands for the prompt of the output that is worked on, behind the last axis.
  let promptAxis: Int
  /// The axes whose values, beside the includes, decide which shape a combination has.
  private(set) var deciding: [Int] = []

  /// What decides which shape a combination has.
  struct Key: Hashable {
    var choices: [Int64] = []
    var includes: [Int] = []
    var isAdded = false
    var hasPrompt = false
  }

  init(
    of job: Job,
    in plan: PlanInfo,
    _ catalogue: Catalogue,
    spelling: any CallSpelling,
    writesLines: Bool
  ) {
    self.job = job
    self.plan = plan.name
    self.catalogue = catalogue
    self.spelling = spelling
    self.writesLines = writesLines
    day = plan.runDay
    matrix = job.extras?.matrix
    promptAxis = matrix?.axes.count ?? 0
    var draft = RequestDraft(model: job.model.isEmpty ? nil : job.string(job.model))
    for setting in job.settings {
      let value = RequestDraft.Value.text(job.string(setting.value))
      draft.set(job.string(setting.name), value, isDefault: setting.isDefault)
    }
    self.draft = draft
    deciding = findDeciding()
  }

  /// The shape of the combinations with a key; the texts are those of one of them.
  func shape(_ key: Key, _ texts: [AxisText]) -> CallShape {
    var draft = key.hasPrompt ? self.draft.giving(prompt: .axis(promptAxis)) : self.draft
    let values = matrix.map { Self.values(of: $0, key) } ?? []
    for (name, value) in values { draft.set(name, value) }
    return CallShape(
      mark: matrix.map { CombinationMark(values, axes: $0.axes.count) },
      pattern: pattern(draft, texts, hasPrompt: key.hasPrompt)
    )
  }

  /// The keys of a combination with their values, those of the includes laid over those of the axes.
  private static func values(
    of matrix: Matrix,
    _ key: Key
  ) -> [(name: String, value: RequestDraft.Value)] {
    var values: [(name: String, value: RequestDraft.Value)] = []
    if !key.isAdded {
      values = matrix.axes.enumerated().map { ($1.name, .axis($0)) }
    }
    for entry in key.includes.lazy.flatMap({ matrix.includes[$0].entries }) {
      if let place = values.firstIndex(where: { $0.name == entry.name }) {
        values[place].value = .text(entry.value.text)
      } else {
        values.append((entry.name, .text(entry.value.text)))
      }
    }
    return values
  }

  private func pattern(
    _ draft: RequestDraft,
    _ texts: [AxisText],
    hasPrompt: Bool
  ) -> LinePattern? {
    guard let name = draft.model?.string(texts), let index = catalogue.model(named: name) else {
      return nil
    }
    let model = catalogue.models[index]
    let parameters = parameters(of: model, draft, texts)
    let prices = CallPrices(of: model, on: day, parameters)
    let prompt = parameters.first { model.parameters[$0.place].name == "prompt" }?.value
    return LinePattern(
      writesLines ? spelling.line(of: form(model, parameters, cost: prices.cost)) : CallLine(),
      prices,
      prompt: prompt ?? (hasPrompt ? .axis(promptAxis) : nil)
    )
  }

  /// What the calls to a model have in common.
  func form(
    _ model: Model,
    _ parameters: [(place: Int, value: RequestDraft.Value)],
    cost: CallForm.Cost?,
    isShared: Bool = false
  ) -> CallForm {
    CallForm(
      isShared: isShared,
      job: job.string(job.id),
      plan: plan,
      model: model,
      parameters: parameters.map { place, value in
        CallForm.Parameter(model.parameters[place], value)
      },
      tags: job.extras?.tags ?? [],
      output: job.output.map(job.string),
      hasInput: job.extras?.source != nil,
      cost: cost
    )
  }

  /// The parameters that a model takes, without the defaults that one of its rules refuses.
  func parameters(
    of model: Model,
    _ draft: RequestDraft,
    _ texts: [AxisText]
  ) -> [(place: Int, value: RequestDraft.Value)] {
    var given = GivenParameters(to: model)
    var laid: [(place: Int, value: RequestDraft.Value)] = []
    for (name, value) in draft.values {
      guard let place = model.parameterIndex(named: name) else { continue }
      if model.parametersByValue.contains(place) {
        given.give(place, value.string(texts).utf8.span, to: model)
      } else {
        given.give(place)
      }
      laid.append((place, value))
    }
    guard !draft.defaults.isEmpty else { return laid }
    for rule in given.brokenRules(of: model) {
      guard case .refuses(let refused) = model.rules[rule].demand,
        draft.defaults.contains(model.parameters[refused].name)
      else { continue }
      laid.removeAll { $0.place == refused }
    }
    return laid
  }

  /// The axis of the model, and those that decide whether a rule refuses what the defaults give.
  private func findDeciding() -> [Int] {
    let names = (matrix?.axes.map(\.name) ?? []) + ["prompt"]
    var deciding = Set(names.indices.filter { names[$0] == "model" })
    if !draft.defaults.isEmpty {
      for model in possibleModels {
        for rule in model.rules {
          guard case .refuses(let refused) = rule.demand,
            draft.defaults.contains(model.parameters[refused].name),
            case .equals(let parameter, _) = rule.condition
          else { continue }
          deciding.formUnion(names.indices.filter { names[$0] == model.parameters[parameter].name })
        }
      }
    }
    return deciding.sorted()
  }

  private var possibleModels: [Model] {
    var places: Set<Int> = []
    func note(_ name: String) {
      if let place = catalogue.model(named: name) { places.insert(place) }
    }
    if let name = draft.model?.string([]) { note(name) }
    for axis in matrix?.axes ?? [] where axis.name == "model" {
      for value in 0..<axis.values.count { note(axis.values.text(at: value)) }
    }
    for entry in matrix?.includes.flatMap(\.entries) ?? [] where entry.name == "model" {
      note(entry.value.text)
    }
    return places.map { catalogue.models[$0] }
  }
}

extension RequestDraft.Value {
  /// The text, where it comes from an axis the chosen one.
  func string(_ texts: [AxisText]) -> String {
    switch self {
    case .text(let text): text
    case .axis(let axis): texts[axis].string
    }
  }
}
