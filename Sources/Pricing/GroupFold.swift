internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Quantities

/// What the combinations of a matrix come to while they are priced case by case.
struct GroupFold {
  let matrix: Matrix
  /// The models that are used and answer on the day.
  var models: Set<Int> = []
  /// The models that are used and do not answer.
  var refused: Set<Int> = []
  var missingTold: Set<MissingKey> = []
  /// What the last case gave, and to which model.
  var lastGiven: GivenParameters?
  var lastModel = -1
  /// What is known of the values of the matrix.
  var values: MatrixValueCheck
  /// The axes whose values are told apart.
  private let deciding: [Int]
  private let choices: ChoiceNumbers
  private var table: PartTable
  private var hasPrompt = false
  private var wantsPrompt = false
  private var combinations: Int64 = 0
  /// The includes that have been held against a model.
  private var includesChecked: Set<IncludeKey> = []
  private var bases: [CaseBase] = []
  /// The base of the last case, where nothing but the values of axes was laid over it.
  private var freshBase: Int?
  /// The place of the axis `model` among those that decide.
  private let modelPlace: Int?
  /// The entries of includes that name a model.
  private let modelEntries: [Int: Matrix.Entry]

  /// What names the model of a case.
  enum Naming: Hashable {
    case job
    case include(Int)
    case choice(Int64)
  }

  private struct IncludeKey: Hashable {
    let include: Int
    let model: Int
  }

  init(_ matrix: Matrix, _ deciding: [Int], _ choices: ChoiceNumbers, cases: Int) {
    self.matrix = matrix
    table = PartTable(cases: cases)
    self.deciding = deciding
    self.choices = choices
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

  /// What the job comes to.
  var result: PricedJob {
    PricedJob(parts: PricedParts(table.parts), hasPrompt: hasPrompt, wantsPrompt: wantsPrompt)
  }

  /// Counts the combinations of a case; nil where they are too many.
  mutating func count(_ one: MatrixCase) -> Int64? {
    guard let count = Int64(exactly: one.count) else { return nil }
    let (sum, overflow) = combinations.addingReportingOverflow(count)
    combinations = sum
    return overflow ? nil : count
  }

  /// Adds calls to those of the same model at the same price; false where they are too many.
  mutating func add(_ part: PricedPart) -> Bool { table.add(part) }

  /// Notes whether combinations give a prompt, and whether they need one from the job's source.
  mutating func note(hasPrompt: Bool, wantsPrompt: Bool = false) {
    self.hasPrompt = self.hasPrompt || hasPrompt
    self.wantsPrompt = self.wantsPrompt || wantsPrompt
  }

  /// Whether an include has not yet been held against a model; then it has been now.
  mutating func isNews(_ include: Int, for model: Int) -> Bool {
    includesChecked.insert(IncludeKey(include: include, model: model)).inserted
  }

  /// The place of what the job gives to a model in all combinations with axes or without; found once.
  mutating func base(
    for model: Int,
    isAdded: Bool,
    find: (Matrix, [Int]) -> CaseBase
  ) -> Int {
    if let place = bases.firstIndex(where: { $0.model == model && $0.isAdded == isAdded }) {
      return place
    }
    bases.append(find(matrix, deciding))
    return bases.count - 1
  }

  /// Tells what a case gives; `numbers` are those of the last case.
  mutating func lay(
    _ one: MatrixCase,
    over base: Int,
    to model: Model,
    _ numbers: inout NumericValues
  ) -> GivenParameters {
    let isFresh = base == freshBase
    freshBase = one.includes.isEmpty ? base : nil
    return bases[base].lay(one, choices, of: matrix, to: model, &numbers, isFresh: isFresh)
  }

  /// Whether the job names the model of all cases.
  var isNamedByJob: Bool { modelEntries.isEmpty && modelPlace == nil }

  /// What names the model that the combinations of a case ask for.
  func naming(of one: MatrixCase) -> Naming {
    if !modelEntries.isEmpty, let last = one.includes.last(where: { modelEntries[$0] != nil }) {
      return .include(last)
    }
    guard !one.isAdded, let modelPlace else { return .job }
    return .choice(choices.choice(modelPlace, of: one.choice))
  }

  /// The name of a model, and the place that names it.
  func name(_ naming: Naming, _ job: Job) -> (name: String?, range: SourceRange) {
    if case .include(let include) = naming, let value = modelEntries[include]?.value {
      return (value.text, value.range)
    }
    if case .choice(let choice) = naming, let modelPlace {
      let values = matrix.axes[deciding[modelPlace]].values
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
