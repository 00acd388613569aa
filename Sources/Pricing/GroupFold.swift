internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// What the combinations of a matrix come to while they are priced case by case.
struct GroupFold {
  let matrix: Matrix
  let deciding: [Int]
  private(set) var result = PricedJob()
  /// The models that are used and answer on the day.
  var models: Set<Int> = []
  /// The models that are used and do not answer.
  var refused: Set<Int> = []
  var missingTold: Set<MissingKey> = []
  /// The includes that have been held against a model.
  var includesChecked: Set<IncludeKey> = []
  /// What the job gives to a model in all combinations, without and with its axes.
  var bases: [Bool: [Int: Given]] = [:]
  /// What is known of the values of the matrix.
  var values: MatrixValueCheck
  private var parts: [PartKey: Int] = [:]
  private var combinations: Int64 = 0
  /// The place of the axis `model` among those that decide.
  private let modelPlace: Int?
  /// The entries of includes that name a model.
  private let modelEntries: [Int: Matrix.Entry]

  /// What a request gives.
  typealias Given = (parameters: GivenParameters, numbers: NumericValues)

  /// An include and the model that it gives something to.
  struct IncludeKey: Hashable {
    let include: Int
    let model: Int
  }

  private struct PartKey: Hashable {
    let model: Int
    let unit: Credits?
    let outputs: Int64
  }

  init(matrix: Matrix, deciding: [Int]) {
    self.matrix = matrix
    self.deciding = deciding
    values = MatrixValueCheck(matrix)
    modelPlace = deciding.firstIndex { matrix.axes[$0].name == "model" }
    var modelEntries: [Int: Matrix.Entry] = [:]
    for (index, include) in matrix.includes.enumerated() {
      if let entry = include.entries.firstIndex(where: { $0.name == "model" }) {
        modelEntries[index] = include.entries[entry]
      }
    }
    self.modelEntries = modelEntries
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
    let key = PartKey(
      model: part.model,
      unit: part.unit,
      outputs: part.outputsPerCall
    )
    guard let same = parts[key] else {
      parts[key] = result.parts.count
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

  /// Notes whether combinations give a prompt, and whether they need one from the job's source.
  mutating func note(hasPrompt: Bool, wantsPrompt: Bool = false) {
    result.hasPrompt = result.hasPrompt || hasPrompt
    result.wantsPrompt = result.wantsPrompt || wantsPrompt
  }

  /// The model that the combinations of a case ask for, and the place that names it.
  func model(of one: MatrixCase, _ job: Job) -> (name: String?, range: SourceRange) {
    if !modelEntries.isEmpty {
      for include in one.group.includes.reversed() {
        guard let entry = modelEntries[include] else { continue }
        return (entry.value.text, entry.value.range)
      }
    }
    if !one.isAdded, let modelPlace {
      let values = matrix.axes[deciding[modelPlace]].values
      let choice = one.group.choices[modelPlace]
      return (values.text(at: choice), values.range(at: choice))
    }
    return (job.model.isEmpty ? nil : job.string(job.model), job.modelRange)
  }
}

/// What is missing or broken in some combinations, so that it is told once.
struct MissingKey: Hashable {
  let model: Int
  let missing: SmallSet
  let rules: SmallSet
}
