internal import Catalogues
internal import Plans

/// What the groups of a matrix come to while they are priced one by one.
struct GroupFold {
  let matrix: Matrix
  let deciding: [Int]
  var result = PricedJob()
  var combinations: Int128 = 0
  var includesLaid: Set<Int> = []
  var models: Set<Int> = []
  var missingTold: Set<MissingKey> = []

  init(matrix: Matrix, deciding: [Int]) {
    self.matrix = matrix
    self.deciding = deciding
  }

  /// Adds calls to those of the same model at the same price.
  mutating func add(_ part: PricedPart) {
    let same = result.parts.firstIndex {
      $0.model == part.model && $0.unit == part.unit && $0.outputsPerCall == part.outputsPerCall
    }
    guard let same else { return result.parts.append(part) }
    let (calls, overflow) = result.parts[same].calls.addingReportingOverflow(part.calls)
    result.parts[same] = PricedPart(
      model: part.model, calls: overflow ? .max : calls, outputsPerCall: part.outputsPerCall,
      unit: part.unit)
  }

  /// What the combinations of a group ask for; nil stands for a value that makes no difference.
  func request(_ group: MatrixCounter.Group, of job: Job, isAdded: Bool) -> MatrixRequest {
    var request = MatrixRequest(model: job.model.isEmpty ? nil : job.string(job.model), values: [])
    for setting in job.settings {
      request.set(job.string(setting.name), job.string(setting.value))
    }
    if !isAdded {
      for axis in matrix.axes { request.set(axis.name, nil) }
      for (axis, choice) in zip(deciding, group.choices) {
        request.set(matrix.axes[axis].name, matrix.axes[axis].values.text(at: choice))
      }
    }
    for include in group.includes {
      for entry in matrix.includes[include].entries { request.set(entry.name, entry.value.text) }
    }
    return request
  }
}

/// The model and the parameters that some combinations of a job ask for.
struct MatrixRequest {
  private(set) var model: String?
  private(set) var values: [(name: String, value: String?)]

  init(model: String?, values: [(name: String, value: String?)]) {
    self.model = model
    self.values = values
  }

  mutating func set(_ name: String, _ value: String?) {
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

extension MatrixCounter.Group {
  /// An order that does not depend on how groups were found.
  func precedes(_ count: Int128, _ other: MatrixCounter.Group, _ otherCount: Int128) -> Bool {
    if choices != other.choices { return choices.lexicographicallyPrecedes(other.choices) }
    if includes != other.includes { return includes.lexicographicallyPrecedes(other.includes) }
    return count < otherCount
  }
}
