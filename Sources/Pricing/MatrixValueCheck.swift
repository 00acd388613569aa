internal import Catalogues
internal import Diagnostics
internal import Plans

/// What is known of the values of a matrix while they are held against the models of its job.
///
/// Many models share a schema: a value is held against each schema once, and told once.
struct MatrixValueCheck {
  let matrix: Matrix
  /// The schemas that each axis has been held against.
  private var schemas: [Int: [Parameter]] = [:]
  private var suspects: [Key: [Int64]] = [:]
  /// The values of includes that have been held against a schema.
  private var included: Set<IncludedValue> = []
  private var reaches: [Int: MatrixReach] = [:]
  /// The axes that nothing can be told of.
  private var tooHard: Set<Int> = []
  private var kinds: [Int: [Int64: Int]] = [:]
  /// For each model of the catalogue, the kinds of the values of the axis `model` that mean it.
  private var modelKinds: [Int: Set<Int>]?

  /// The values of an axis under a schema.
  struct Key: Hashable {
    let axis: Int
    fileprivate let schema: Int
  }

  private struct IncludedValue: Hashable {
    let schema: Int
    let range: SourceRange
  }

  init(_ matrix: Matrix) {
    self.matrix = matrix
  }

  /// What stands for an axis and a schema.
  mutating func key(_ axis: Int, _ schema: Parameter) -> Key {
    let known = schemas[axis]?.firstIndex(of: schema)
    if known == nil { schemas[axis, default: []].append(schema) }
    return Key(axis: axis, schema: known ?? (schemas[axis]?.count ?? 1) - 1)
  }

  /// Whether a value of an include has not yet been held against a schema; then it has been now.
  mutating func isNews(_ schema: Parameter, at range: SourceRange) -> Bool {
    included.insert(IncludedValue(schema: key(-1, schema).schema, range: range)).inserted
  }

  /// The values that have a problem, or may have one, and are not told yet; looked for once.
  mutating func suspects(_ key: Key, find: () -> [Int64]) -> [Int64] {
    if let known = suspects[key] { return known }
    let found = find()
    suspects[key] = found
    return found
  }

  /// Keeps the values that are still to be told.
  mutating func keep(_ key: Key, suspects left: [Int64]) {
    suspects[key] = left
  }

  /// Whether any combination has a value together with a model; true as well where that is too hard.
  mutating func isReached(
    _ axis: Int,
    _ value: Int64,
    by model: Int,
    of catalogue: Catalogue,
    _ work: inout WorkBudget
  ) -> Bool {
    guard !matrix.excludes.isEmpty else { return true }
    let models = matrix.axis(named: "model")
    guard var reach = reach(from: [axis] + (models.map { [$0] } ?? []), &work) else { return true }
    defer { reaches[axis] = reach }
    guard let start = reach.state(after: reach.start, at: 0, kind(of: value, on: axis)) else {
      return false
    }
    guard let models else { return reach.isOpen(from: 1, after: start, &work) ?? true }
    return kinds(of: models, meaning: model, in: catalogue).contains { kind in
      guard let state = reach.state(after: start, at: 1, kind) else { return false }
      return reach.isOpen(from: 2, after: state, &work) ?? true
    }
  }

  private mutating func reach(from axes: [Int], _ work: inout WorkBudget) -> MatrixReach? {
    if tooHard.contains(axes[0]) { return nil }
    // It is taken out, so that what it learns does not make a copy of it.
    if let known = reaches.removeValue(forKey: axes[0]) { return known }
    let reach = MatrixReach(matrix, from: axes, &work)
    if reach == nil { tooHard.insert(axes[0]) }
    return reach
  }

  /// The kind of a value: that of the values that no rule names is the last one.
  private mutating func kind(of value: Int64, on axis: Int) -> Int {
    if kinds[axis] == nil { kinds[axis] = matrix.axes[axis].kinds.byValue }
    return kinds[axis]?[value] ?? matrix.axes[axis].kinds.count
  }

  private mutating func kinds(
    of models: Int,
    meaning model: Int,
    in catalogue: Catalogue
  ) -> [Int] {
    if modelKinds == nil {
      var found: [Int: Set<Int>] = [:]
      let names = matrix.axes[models].values
      for name in 0..<names.count {
        guard let model = catalogue.model(named: names.text(at: name)) else { continue }
        found[model, default: []].insert(kind(of: name, on: models))
      }
      modelKinds = found
    }
    return modelKinds?[model]?.sorted() ?? []
  }
}
