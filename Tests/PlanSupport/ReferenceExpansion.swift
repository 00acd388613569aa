package import Catalogues
package import Plans
package import Pricing
internal import Quantities

/// Makes the calls of plans one by one, slowly and simply, with all jobs and calls in memory.
package struct ReferenceExpansion {
  private let estimate: Estimate
  private let catalogue: Catalogue
  private var jobs: [Job] = []

  /// Reads all jobs of files without errors.
  package init(
    of files: [PlanFile],
    _ estimate: Estimate,
    _ catalogue: Catalogue = TestCatalogue.stability
  ) {
    self.estimate = estimate
    self.catalogue = catalogue
    for file in files {
      var reader = PlanReader(file)
      var read = Self.jobs(&reader)
      if reader.hasLateHeader {
        var again = PlanReader(file, headers: reader.headers)
        read = Self.jobs(&again)
      }
      jobs += read
    }
  }

  private static func jobs(_ reader: inout PlanReader) -> [Job] {
    var jobs: [Job] = []
    while reader.nextPlan() {
      while let job = reader.nextJob() { jobs.append(job) }
    }
    return jobs
  }

  /// All calls, in run order.
  package var calls: [ReferenceCall] { estimate.runOrder().flatMap { calls(of: $0) } }

  private func plan(of job: Int) -> PlanInfo { estimate.plans[estimate.jobs.plan(of: job)] }

  private func calls(of index: Int) -> [ReferenceCall] {
    guard let source = jobs[index].extras?.source else { return calls(of: index, input: nil) }
    let range = plan(of: index).jobs
    guard let place = range.first(where: { jobs[$0].string(jobs[$0].id) == source.string }) else {
      return []
    }
    let inputs = calls(of: place).flatMap { call in
      (1...call.outputs).map { (call.id, $0, call.prompt) }
    }
    let keep = jobs[index].extras?.keep ?? .all
    let kept = keep.count(of: Int64(inputs.count)) ?? 0
    return inputs.prefix(Int(kept)).flatMap { calls(of: index, input: $0) }
  }

  private func calls(
    of index: Int,
    input: (call: String, output: Int64, prompt: String?)?
  ) -> [ReferenceCall] {
    let job = jobs[index]
    let suffix = input.map { "/\($0.call)\($0.output == 1 ? "" : "#\($0.output)")" } ?? ""
    var settings: [(name: String, value: String, isDefault: Bool)] = job.settings.map {
      (job.string($0.name), job.string($0.value), $0.isDefault)
    }
    if let prompt = input?.prompt {
      let own = settings.firstIndex { $0.name == "prompt" }.map { settings.remove(at: $0) }
      settings.insert(own ?? ("prompt", prompt, false), at: 0)
    }
    var calls: [ReferenceCall] = []
    for (mark, values) in combinations(of: job) {
      guard
        let request = request(
          job.model.isEmpty ? nil : job.string(job.model),
          settings,
          values,
          on: plan(of: index).runDay
        )
      else { continue }
      for number in 1...job.count {
        calls.append(
          ReferenceCall(
            id: job.string(job.id) + mark + ".\(number)" + suffix,
            job: job.string(job.id),
            plan: plan(of: index).name,
            model: request.model,
            parameters: request.parameters,
            unit: request.unit,
            outputs: request.outputs,
            input: input,
            tags: job.extras?.tags ?? [],
            output: job.output.map(job.string)
          )
        )
      }
    }
    return calls
  }

  /// The combinations, each with its mark.
  private func combinations(of job: Job) -> [(mark: String, [(name: String, value: String)])] {
    guard let matrix = job.extras?.matrix else { return [("", [])] }
    var seen: [[String]: Int] = [:]
    return ReferenceMatrix(matrix).combinations.map { values in
      let sorted = values.sorted { $0.name < $1.name }
      let key = sorted.flatMap { [$0.name, $0.value] }
      seen[key, default: 0] += 1
      let number = seen[key] ?? 1
      return (".\(Self.figures(of: key))\(number == 1 ? "" : "-\(number)")", values)
    }
  }

  /// FNV-1a with its upper half folded in, over all texts, each with a zero behind it.
  private static func figures(of texts: [String]) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes: [UInt8] = texts.reduce(into: []) { $0 += Array($1.utf8) + [0] }
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let figures = String(state ^ (state >> 32), radix: 16)
    return String(repeating: "0", count: 16 - figures.count) + figures
  }

  private func request(
    _ model: String?,
    _ settings: [(name: String, value: String, isDefault: Bool)],
    _ values: [(name: String, value: String)],
    on day: Day
  ) -> (
    model: Model, parameters: [(schema: Parameter, value: String)], unit: Credits?, outputs: Int64
  )? {
    var settings = settings
    for (name, value) in values where name != "model" {
      if let place = settings.firstIndex(where: { $0.name == name }) {
        settings[place] = (name, value, false)
      } else {
        settings.append((name, value, false))
      }
    }
    guard let name = values.last(where: { $0.name == "model" })?.value ?? model,
      let place = catalogue.model(named: name)
    else { return nil }
    let model = catalogue.models[place]
    let parameters = parameters(of: model, settings)
    guard case .priced(let row) = model.price(on: day), let price = model.prices[row].price else {
      return (model, parameters, nil, 1)
    }
    var numbers = model.parameters.map { $0.fallbackNumber ?? Fraction(0) }
    for (schema, value) in parameters {
      guard let place = model.parameterIndex(named: schema.name),
        let number = schema.numericValue(of: value.utf8.span)
      else { continue }
      numbers[place] = number
    }
    var unit: Credits?
    if case .known(let credits) = price.price(with: numbers.span) { unit = credits }
    let samples = model.parameterIndex(named: "samples").map { Int64(numbers[$0].roundedDown) }
    return (model, parameters, unit, samples ?? 1)
  }

  private func parameters(
    of model: Model,
    _ settings: [(name: String, value: String, isDefault: Bool)]
  ) -> [(schema: Parameter, value: String)] {
    let taken = settings.compactMap { name, value, isDefault in
      model.parameterIndex(named: name).map { (place: $0, value: value, isDefault: isDefault) }
    }
    var given = GivenParameters(to: model)
    for (place, value, _) in taken { given.give(place, value.utf8.span, to: model) }
    let refused = given.brokenRules(of: model).compactMap { rule in
      if case .refuses(let place) = model.rules[rule].demand { place } else { nil }
    }
    return taken.filter { !($0.isDefault && refused.contains($0.place)) }
      .map { (model.parameters[$0.place], $0.value) }
  }
}
