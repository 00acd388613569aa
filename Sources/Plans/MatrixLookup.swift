/// Finds the values of the axes of a matrix that its rules name.
struct MatrixLookup {
  private(set) var axes: [Matrix.Axis]
  /// The axes by name.
  let places: [String: Int]
  private var tables: [NamedValues?]
  private var wanted: [(axis: Int, value: NamedValues.Wanted)?] = []

  init(_ axes: [Matrix.Axis]) {
    self.axes = axes
    places = Dictionary(axes.enumerated().map { ($1.name, $0) }) { first, _ in first }
    tables = Array(repeating: nil, count: axes.count)
  }

  /// Notes the values that a rule names.
  mutating func want(_ rule: Matrix.Rule) {
    for index in rule.entries.indices {
      guard let axis = places[rule.entries[index].name] else {
        wanted.append(nil)
        continue
      }
      if tables[axis] == nil { tables[axis] = NamedValues(of: axes[axis].values) }
      let value = tables[axis]?.want(rule.entries[index].value)
      wanted.append(value.map { (axis, $0) })
    }
  }

  /// Looks for the values that are wanted; answers what each entry asks, in their order.
  mutating func find() -> [Matrix.Condition?] {
    for axis in axes.indices {
      tables[axis]?.find(in: axes[axis].values)
      axes[axis].kinds = tables[axis]?.kinds ?? ValueKinds()
    }
    return wanted.map { wanted in
      wanted.flatMap { tables[$0.axis]?.condition(of: $0.value, on: $0.axis) }
    }
  }
}
