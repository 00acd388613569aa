/// The model and the parameters that calls of a job ask for.
struct RequestDraft {
  private(set) var model: Value?
  private(set) var values: [(name: String, value: Value)] = []

  /// The parameters that only the plan's defaults give.
  private(set) var defaults: Set<String> = []

  /// Where a value comes from.
  enum Value {
    case text(String)
    case axis(Int)
  }

  init(model: String?) {
    self.model = model.map(Value.text)
  }

  /// Gives a key a value; one that only the plan's defaults give is remembered as such.
  mutating func set(_ name: String, _ value: Value, isDefault: Bool = false) {
    if isDefault {
      defaults.insert(name)
    } else if !defaults.isEmpty {
      defaults.remove(name)
    }
    if name == "model" {
      model = value
    } else if let index = values.firstIndex(where: { $0.name == name }) {
      values[index].value = value
    } else {
      values.append((name, value))
    }
  }

  /// The same with a prompt before the other parameters, where none of them is one.
  func giving(prompt: Value) -> RequestDraft {
    var draft = RequestDraft(model: nil)
    draft.model = model
    draft.values = [("prompt", prompt)]
    for (name, value) in values { draft.set(name, value, isDefault: defaults.contains(name)) }
    return draft
  }
}
