internal import Catalogues
internal import Diagnostics
internal import Plans

/// What the combinations of a matrix come to while they are priced case by case.
struct GroupFold {
  let matrix: Matrix
  let deciding: [Int]
  var cases: [MatrixCase] = []
  var result = PricedJob()
  /// The models that are used and answer on the day.
  var models: Set<Int> = []
  var missingTold: Set<MissingKey> = []
  private var combinations: Int64 = 0

  init(matrix: Matrix, deciding: [Int]) {
    self.matrix = matrix
    self.deciding = deciding
  }

  /// Counts the combinations of a case; nil where they are too many.
  mutating func count(_ one: MatrixCase) -> Int64? {
    guard let count = Int64(exactly: one.count) else { return nil }
    let (sum, overflow) = combinations.addingReportingOverflow(count)
    combinations = sum
    return overflow ? nil : count
  }

  /// Adds calls to those of the same model at the same price; false where they are too many.
  mutating func add(_ part: PricedPart) -> Bool {
    let same = result.parts.firstIndex {
      $0.model == part.model && $0.unit == part.unit && $0.outputsPerCall == part.outputsPerCall
    }
    guard let same else {
      result.parts.append(part)
      return true
    }
    let (calls, overflow) = result.parts[same].calls.addingReportingOverflow(part.calls)
    result.parts[same] = PricedPart(
      model: part.model,
      calls: calls,
      outputsPerCall: part.outputsPerCall,
      unit: part.unit
    )
    return !overflow
  }

  /// The model that the combinations of a case ask for, and the place that names it.
  func model(of one: MatrixCase, _ job: Job) -> (name: String?, range: SourceRange) {
    for include in one.group.includes.reversed() {
      guard let entry = matrix.includes[include].entries.first(where: { $0.name == "model" })
      else { continue }
      return (entry.value.text, entry.value.range)
    }
    if !one.isAdded, let place = deciding.firstIndex(where: { matrix.axes[$0].name == "model" }) {
      let values = matrix.axes[deciding[place]].values
      let choice = one.group.choices[place]
      return (values.text(at: choice), values.range(at: choice))
    }
    return (job.model.isEmpty ? nil : job.string(job.model), job.modelRange)
  }

  /// What the combinations of a case ask for; nil stands for a value that makes no difference.
  func request(_ one: MatrixCase, of job: Job) -> MatrixRequest {
    var request = MatrixRequest(model: model(of: one, job).name)
    for setting in job.settings {
      request.set(job.string(setting.name), job.string(setting.value))
    }
    if !one.isAdded {
      for axis in matrix.axes { request.set(axis.name, nil) }
      for (axis, choice) in zip(deciding, one.group.choices) {
        request.set(matrix.axes[axis].name, matrix.axes[axis].values.text(at: choice))
      }
    }
    for include in one.group.includes {
      for entry in matrix.includes[include].entries { request.set(entry.name, entry.value.text) }
    }
    return request
  }
}

/// The model and the parameters that some combinations of a job ask for.
struct MatrixRequest {
  private(set) var model: String?
  private(set) var values: [(name: String, value: String?)] = []

  /// The parameters that only the plan's defaults give.
  private(set) var defaults: Set<String> = []

  init(model: String?) {
    self.model = model
  }

  /// Gives a key a value; one that only the plan's defaults give is remembered as such.
  mutating func set(_ name: String, _ value: String?, isDefault: Bool = false) {
    if isDefault { defaults.insert(name) } else { defaults.remove(name) }
    if name == "model" {
      model = value ?? model
    } else if let index = values.firstIndex(where: { $0.name == name }) {
      values[index].value = value
    } else {
      values.append((name, value))
    }
  }
}

/// What is missing or broken in some combinations, so that it is told once.
struct MissingKey: Hashable {
  let model: Int
  let missing: SmallSet
  let rules: SmallSet
}
