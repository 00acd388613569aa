/// Makes the figures that tell the combinations of a job apart in the ids of their calls.
///
/// They are a fingerprint of the sorted keys with their values; what stands before the first value that
/// has changed is not gone through again.
struct CombinationMark {
  private let parts: [Part]
  /// For each axis the first part that it or a later one changes.
  private let firstParts: [Int]
  /// The fingerprint before each part, and behind the last.
  private var states: [Fingerprint]

  /// Bytes that stay, and the axis whose value follows them.
  private struct Part {
    let bytes: [UInt8]
    let axis: Int?
  }

  /// Prepares for keys with their values, of so many axes.
  init(_ values: [(name: String, value: RequestDraft.Value)], axes: Int) {
    var parts: [Part] = []
    var bytes: [UInt8] = []
    for (name, value) in values.sorted(by: { $0.name < $1.name }) {
      bytes += name.utf8
      bytes.append(0)
      switch value {
      case .text(let text): bytes += text.utf8
      case .axis(let axis):
        parts.append(Part(bytes: bytes, axis: axis))
        bytes = []
      }
      bytes.append(0)
    }
    parts.append(Part(bytes: bytes, axis: nil))
    self.parts = parts
    firstParts = (0..<max(1, axes)).map { changed in
      parts.firstIndex { $0.axis.map { $0 >= changed } ?? false } ?? parts.count
    }
    states = Array(repeating: Fingerprint(), count: parts.count + 1)
  }

  /// The fingerprint of the chosen values; `changed` is the first axis that may have changed, nil where
  /// nothing is known of the one before.
  mutating func fingerprint(of texts: inout [AxisText], changed: Int?) -> UInt64 {
    for index in (changed.map { firstParts[$0] } ?? 0)..<parts.count {
      var state = states[index]
      let bytes = parts[index].bytes
      state.add(bytes.span)
      if let axis = parts[index].axis { texts[axis].add(to: &state) }
      states[index + 1] = state
    }
    return states[parts.count].number
  }
}
