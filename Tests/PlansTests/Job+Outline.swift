import Plans

extension Job {
  /// Everything that a job says, in one line.
  var outline: String {
    var parts = ["\(string(id)): \(string(model)) x\(count)"]
    if priority != 0 { parts.append("priority \(priority)") }
    parts += settings.map { setting in
      "\(string(setting.name))=\(string(setting.value))" + (setting.isDefault ? " by default" : "")
    }
    if let extras { parts += extras.outline }
    if let output { parts.append("to \(string(output))") }
    if let matrix = extras?.matrix { parts.append(matrix.outline) }
    return parts.joined(separator: ", ")
  }
}

extension Job.Extras {
  fileprivate var outline: [String] {
    var parts: [String] = []
    if let source { parts.append("for each of \(source.string)") }
    switch keep {
    case .all: break
    case .share(let share): parts.append("keeping \(share)")
    case .number(let number): parts.append("keeping \(number)")
    }
    if !tags.isEmpty { parts.append("tags \(tags)") }
    if let rate = assumptions.redoRate { parts.append("redo \(rate)") }
    if let rate = assumptions.failureRate { parts.append("failure \(rate)") }
    return parts
  }
}

extension Matrix {
  fileprivate var outline: String {
    let axes = axes.map { "\($0.name) in \($0.values.outline)" }
    let excludes = excludes.map { "without \($0.outline)" }
    let includes = includes.map { "with \($0.outline)" }
    return "matrix(" + (axes + excludes + includes).joined(separator: "; ") + ")"
  }
}

extension Matrix.Rule {
  fileprivate var outline: String {
    entries.map { "\($0.name)=\($0.value.text)" }.joined(separator: " ")
  }
}

extension AxisValues {
  /// All values, in their order.
  var texts: [String] { (0..<count).map(text(at:)) }

  fileprivate var outline: String { "\(texts)" }
}
