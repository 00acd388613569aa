/// The model and the parameters that a combination of a job asks for.
struct RequestDraft {
  private(set) var model: String?
  private(set) var values: [(name: String, value: String)] = []

  /// The parameters that only the plan's defaults give.
  private(set) var defaults: Set<String> = []

  init(model: String?) {
    self.model = model
  }

  /// Gives a key a value; one that only the plan's defaults give is remembered as such.
  mutating func set(_ name: String, _ value: String, isDefault: Bool = false) {
    if isDefault { defaults.insert(name) } else { defaults.remove(name) }
    if name == "model" {
      model = value
    } else if let index = values.firstIndex(where: { $0.name == name }) {
      values[index].value = value
    } else {
      values.append((name, value))
    }
  }
}
