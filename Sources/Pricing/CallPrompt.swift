/// The prompt that a call gives to jobs that work on its outputs.
struct CallPrompt {
  /// The prompt, if there is one.
  private(set) var text: String?
  /// A number that another prompt does not have.
  private(set) var number: Int64 = 0
  private var origin: (shape: Int, choice: Int64)?

  /// Follows the prompt of the call at which a job stands.
  mutating func follow(_ value: RequestDraft.Value?, of shape: Int, _ texts: [AxisText]) {
    let choice: Int64
    if case .axis(let axis) = value { choice = texts[axis].chosen } else { choice = -1 }
    if let origin, origin == (shape, choice) { return }
    origin = (shape, choice)
    text = value?.string(texts)
    number += 1
  }

  /// Forgets where the prompt comes from.
  mutating func forget() {
    origin = nil
  }
}
