package import Catalogues
package import Plans
package import Quantities

/// Turns jobs into the calls that they make, one after another.
package struct Expansion: Sendable {
  private let catalogue: Catalogue
  private let day: Day
  private let jobs: [Job]
  private let outputs: [Int64]
  private let byID: [String: Int]

  /// Calls that differ in nothing: the parameters of one combination of a job.
  package struct Request: Sendable {
    /// The model.
    package let model: Model
    /// The parameters by name, with their schemas; without those that the model does not take.
    package let parameters: [(schema: Parameter, value: String)]
    /// The price of one call; nil where none is known.
    package let unit: Credits?
    /// How many outputs one call makes.
    package let outputs: Int64
    /// What tells the combination from the others of its job; empty without a matrix.
    package let mark: String
  }

  /// One call.
  package struct Call: Sendable {
    /// An id that depends only on the job, the combination and the number of the call.
    package let id: String
    /// What is asked for.
    package let request: Request
    /// The output that it works on.
    package let input: Input?
    /// Words to group jobs by.
    package let tags: [String]
    /// Where the runner is to put what the call makes, as the plan says.
    package let output: String?
  }

  /// The output of another call.
  package struct Input: Sendable {
    /// The id of the call that makes it.
    package let call: String
    /// Which of that call's outputs, from 1.
    package let output: Int64
    /// The prompt that it was made with.
    let prompt: String?

    /// The id of the output.
    var id: String { output == 1 ? call : "\(call)#\(output)" }
  }

  /// Prepares to expand the jobs of one plan, which make so many outputs each.
  package init(_ jobs: [Job], making outputs: [Int64], of catalogue: Catalogue, on day: Day) {
    self.jobs = jobs
    self.outputs = outputs
    self.catalogue = catalogue
    self.day = day
    byID = Dictionary(jobs.enumerated().map { ($1.string($1.id), $0) }) { first, _ in first }
  }

  /// Visits the calls of a job in order, until `visit` answers false; answers whether it never did.
  @discardableResult
  package func calls(of job: Int, _ visit: (Call) -> Bool) -> Bool {
    guard let source = jobs[job].extras?.source else { return calls(of: job, input: nil, visit) }
    guard let index = byID[source.string] else { return true }
    return inputs(from: index, keep: jobs[job].extras?.keep ?? .all) { input in
      calls(of: job, input: input, visit)
    }
  }

  /// Visits the outputs of a job that go on.
  private func inputs(from source: Int, keep: Keep, _ visit: (Input) -> Bool) -> Bool {
    var left: Int64
    switch keep {
    case .all: left = .max
    case .number(let number): left = number
    case .share: left = keep.count(of: outputs[source]) ?? 0
    }
    var isOpen = true
    calls(of: source) { call in
      for output in 1...call.request.outputs {
        guard left > 0, isOpen else { return false }
        left -= 1
        isOpen = visit(Input(call: call.id, output: output, prompt: call.prompt))
      }
      return isOpen && left > 0
    }
    return isOpen
  }

  private func calls(of index: Int, input: Input?, _ visit: (Call) -> Bool) -> Bool {
    let job = jobs[index]
    let id = job.string(job.id)
    let suffix = input.map { "/\($0.id)" } ?? ""
    return requests(of: job, input: input) { request in
      let stem = request.mark.isEmpty ? id : "\(id).\(request.mark)"
      for number in 1...job.count {
        let call = Call(
          id: "\(stem).\(number)\(suffix)",
          request: request,
          input: input,
          tags: job.extras?.tags ?? [],
          output: job.output.map(job.string)
        )
        guard visit(call) else { return false }
      }
      return true
    }
  }

  /// Visits the combinations of a job.
  private func requests(of job: Job, input: Input?, _ visit: (Request) -> Bool) -> Bool {
    var draft = RequestDraft(model: job.model.isEmpty ? nil : job.string(job.model))
    if let prompt = input?.prompt { draft.set("prompt", prompt) }
    for setting in job.settings {
      let (name, value) = (job.string(setting.name), job.string(setting.value))
      draft.set(name, value, isDefault: setting.isDefault)
    }
    guard let matrix = job.extras?.matrix else {
      return request(draft, mark: "").map(visit) ?? true
    }
    var combinations = MatrixCombinations(matrix)
    var seen = RepeatedMarks(matrix)
    while let combination = combinations.next() {
      var laid = draft
      for (name, value) in combination.values { laid.set(name, value) }
      guard let request = request(laid, mark: seen.mark(of: combination)) else { continue }
      guard visit(request) else { return false }
    }
    return true
  }

  private func request(_ draft: RequestDraft, mark: String) -> Request? {
    guard let name = draft.model, let index = catalogue.model(named: name) else { return nil }
    let model = catalogue.models[index]
    guard case .priced(let row) = model.price(on: day) else {
      return Request(
        model: model,
        parameters: parameters(of: model, draft),
        unit: nil,
        outputs: NumericValues(for: model, priced: SmallSet()).samples,
        mark: mark
      )
    }
    let price = model.prices[row].price
    var numbers = NumericValues(for: model, priced: price?.parameters ?? SmallSet())
    let parameters = parameters(of: model, draft)
    for (schema, value) in parameters {
      guard let place = model.parameterIndex(named: schema.name) else { continue }
      numbers.note(place, value.utf8.span, of: model)
    }
    var unit: Credits?
    if case .known(let credits) = price?.price(with: numbers.values.span) { unit = credits }
    return Request(
      model: model,
      parameters: parameters,
      unit: unit,
      outputs: numbers.samples,
      mark: mark
    )
  }

  private func parameters(
    of model: Model,
    _ draft: RequestDraft
  ) -> [(schema: Parameter, value: String)] {
    var given = GivenParameters(to: model)
    var laid: [(place: Int, value: String)] = []
    for (name, value) in draft.values {
      guard let place = model.parameterIndex(named: name) else { continue }
      given.give(place, value.utf8.span, to: model)
      laid.append((place, value))
    }
    for rule in given.brokenRules(of: model) {
      guard case .refuses(let refused) = model.rules[rule].demand,
        draft.defaults.contains(model.parameters[refused].name)
      else { continue }
      laid.removeAll { $0.place == refused }
    }
    return laid.map { (model.parameters[$0.place], $0.value) }
  }
}

extension Expansion.Call {
  /// The prompt that the call gives.
  fileprivate var prompt: String? {
    request.parameters.first { $0.schema.name == "prompt" }?.value ?? input?.prompt
  }
}

/// Marks combinations by their values, and equal ones by their number.
private struct RepeatedMarks {
  private var counts: [UInt64: Int] = [:]
  /// Whether combinations of the axes may be equal; those that includes add always may.
  private let canRepeat: Bool

  init(_ matrix: Matrix) {
    canRepeat = matrix.axes.contains { axis in
      switch axis.values {
      case .list(let values): Set(values.map(\.text)).count < values.count
      case .range: false
      case .file: true
      }
    }
  }

  mutating func mark(of combination: MatrixCombinations.Combination) -> String {
    var bytes: [UInt8] = []
    for (name, value) in combination.values.sorted(by: { $0.name < $1.name }) {
      bytes += name.utf8
      bytes.append(0)
      bytes += value.utf8
      bytes.append(0)
    }
    let print = Fingerprint.of(bytes.span)
    let figures = String(print, radix: 16)
    let mark = String(repeating: "0", count: 16 - figures.count) + figures
    guard canRepeat || combination.isAdded else { return mark }
    let number = counts[print, default: 0] + 1
    counts[print] = number
    return number == 1 ? mark : "\(mark)-\(number)"
  }
}
