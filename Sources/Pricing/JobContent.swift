internal import Catalogues
internal import Plans
internal import Quantities

/// A number that tells whether two jobs ask for the same, whatever they are called.
///
/// It is a sum of one number for each thing that is asked for, so that their order makes no difference.
struct JobContent {
  private(set) var number: UInt64 = 0

  /// Adds a key with its value.
  mutating func add(_ name: Span<UInt8>, _ value: Span<UInt8>) {
    var fingerprint = Fingerprint()
    fingerprint.add(name)
    fingerprint.add(0)
    fingerprint.add(value)
    add(fingerprint.number)
  }

  /// Adds a key of ours with its value.
  mutating func add(_ name: String, _ value: String) {
    add(name.utf8.span, value.utf8.span)
  }

  /// Adds the combinations to make.
  mutating func add(_ matrix: Matrix) {
    for axis in matrix.axes {
      var fingerprint = Fingerprint()
      fingerprint.add(axis.name.utf8.span)
      fingerprint.add(0)
      Self.add(axis.values, to: &fingerprint)
      add(~fingerprint.number)
    }
    for rule in matrix.excludes { add(Self.number(of: rule) ^ 1) }
    for rule in matrix.includes { add(Self.number(of: rule) ^ 2) }
  }

  private mutating func add(_ part: UInt64) { number &+= StateTable.mixed(part) }

  private static func number(of rule: Matrix.Rule) -> UInt64 {
    var content = JobContent()
    for entry in rule.entries { content.add(entry.name, entry.value.text) }
    return content.number
  }

  private static func add(_ values: AxisValues, to fingerprint: inout Fingerprint) {
    switch values {
    case .list(let list):
      for value in list {
        fingerprint.add(value.text.utf8.span)
        fingerprint.add(0)
      }
    case .range(let range, _):
      let ends = [range.text(at: 0), range.text(at: range.count - 1), String(range.count)]
      for text in ends {
        fingerprint.add(text.utf8.span)
        fingerprint.add(1)
      }
    case .file(let texts, _):
      for index in 0..<texts.count {
        fingerprint.add(texts.bytes(at: index).span)
        fingerprint.add(0)
      }
    }
  }
}

extension JobPricer {
  /// What tells whether another job asks the service for the same: model, parameters and numbers.
  ///
  /// Its id, its turn and its tags are no part of that, nor is what the plan expects of it.
  mutating func content(of job: borrowing Job) -> UInt64 {
    var content = JobContent()
    let model = catalogue.model(named: job.text(job.model)).map { offer(of: $0).model }
    if let model {
      content.add("model", model.id)
    } else {
      content.add("model", job.string(job.model))
    }
    for setting in job.settings {
      let name = job.text(setting.name)
      // A default that the model does not take is not laid under the job.
      if setting.isDefault, let model, model.parameterIndex(named: name) == nil { continue }
      content.add(name, job.text(setting.value))
    }
    if job.count != 1 { content.add("count", String(job.count)) }
    if let extras = job.extras { add(extras, to: &content) }
    return content.number
  }

  private func add(_ extras: Job.Extras, to content: inout JobContent) {
    if let matrix = extras.matrix { content.add(matrix) }
    if extras.source != nil { content.add("for_each", "") }
    switch extras.keep {
    case .all: break
    case .share(let share): content.add("keep", share.description)
    case .number(let number): content.add("keep", String(number))
    }
  }
}
