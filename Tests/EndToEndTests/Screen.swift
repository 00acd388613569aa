/// A screen whose names, digests and times are others each time.
struct Screen {
  private var names: [Substring: String] = [:]

  /// The text with the things that vary replaced by their kind and the order in which they first appear.
  ///
  /// So two screens are equal only where the same name stands in the same places. The widths of columns stay.
  static func settled(_ text: String) -> String {
    var screen = Screen()
    return screen.settle(text)
  }

  private mutating func settle(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/, with: "<moment>")
        .replacing(/^[0-9]{4}-[0-9]{2}-[0-9]{2} (?=[a-z_]+:)/, with: "<day> ")
        .replacing(/\b[0-9a-f]{64}\b/.wordBoundaryKind(.simple)) { name(of: $0.output, "digest") }
        .replacing(/\bhold-[0-9a-f]{12}\b/.wordBoundaryKind(.simple)) {
          name(of: $0.output, "hold")
        }
        .replacing(/\b[0-9a-f]{32}\b/.wordBoundaryKind(.simple)) {
          name(of: $0.output.prefix(8), "event")
        }
        .replacing(/\b[0-9a-f]{8}\b(?!-)/.wordBoundaryKind(.simple)) {
          name(of: $0.output, "event")
        }
    }.joined(separator: "\n")
  }

  private mutating func name(of text: Substring, _ kind: String) -> String {
    if let name = names[text] { return name }
    let name = "<\(kind) \(names.count + 1)>"
    names[text] = name
    return name
  }
}
