internal import Catalogues
package import Diagnostics
internal import Plans

/// What was asked of jobs, noted while they are read: counts and the first places.
package struct JobAnswers: Sendable {
  private let questions: JobQuestions
  /// For each key that was asked for, the jobs that do not give it.
  package private(set) var gaps: [Gap]
  /// For each model whose places were asked for, where jobs name it, by its place in the catalogue.
  package private(set) var uses: [Int: Use] = [:]

  /// Jobs that do not give a key.
  package struct Gap: Sendable {
    /// How many there are.
    package fileprivate(set) var count = 0
    /// The first of them.
    package fileprivate(set) var first: [Int] = []
  }

  /// Places where jobs name a model.
  package struct Use: Sendable {
    /// How many jobs use it.
    package fileprivate(set) var jobs = 0
    /// How many places there are.
    package fileprivate(set) var places = 0
    /// The first of them, each with a job.
    package fileprivate(set) var first: [Naming] = []
    /// The last job that takes it from its plan's defaults.
    fileprivate var lastByDefault: Int?
  }

  /// A place where a model is named.
  package struct Naming: Sendable {
    /// The job that uses it.
    package let job: Int
    /// The place.
    package let range: SourceRange
    /// Whether it stands in the plan's defaults, so that other jobs name it there as well.
    let isDefault: Bool
  }

  init(_ questions: JobQuestions) {
    self.questions = questions
    gaps = Array(repeating: Gap(), count: questions.keys.count)
  }

  /// Looks at a job.
  mutating func note(
    _ job: borrowing Job,
    _ priced: borrowing PricedJob,
    _ catalogue: Catalogue,
    at index: Int,
    planStart: Int
  ) {
    for key in gaps.indices where lacks(key, job, priced, catalogue) { gaps[key].add(index) }
    if !questions.models.isEmpty {
      var seen: Set<Int> = []
      for part in priced.parts where questions.models[part.model] {
        guard seen.insert(part.model).inserted else { continue }
        let (range, isDefault) = job.naming(of: part.model, in: catalogue)
        let naming = Naming(job: index, range: range, isDefault: isDefault)
        uses[part.model, default: Use()].add(naming, planStart: planStart)
      }
    }
  }

  private func lacks(
    _ key: Int,
    _ job: borrowing Job,
    _ priced: borrowing PricedJob,
    _ catalogue: Catalogue
  ) -> Bool {
    switch questions.keys[key] {
    case .own(let keys):
      if keys == .keep, job.extras?.source == nil { return false }
      return job.keys.union(job.inheritedKeys).isDisjoint(with: keys)
    case .parameter(let name):
      if job.gives(name) { return false }
      return priced.parts.contains { part in
        catalogue.models[part.model].parameterIndex(named: name) != nil
      }
    }
  }

  /// Adds what was noted of other jobs, of a file with more lines before it; `planStart` is the first
  /// job of the plan that they go on with.
  mutating func join(_ other: JobAnswers, before: Int, lines: Int, planStart: Int?) {
    for key in gaps.indices {
      for job in other.gaps[key].first { gaps[key].add(job + before) }
      gaps[key].count += other.gaps[key].count - other.gaps[key].first.count
    }
    for (model, use) in other.uses {
      var all = uses[model] ?? Use()
      all.join(use, before: before, lines: lines, planStart: planStart)
      uses[model] = all
    }
  }
}

extension JobAnswers.Gap {
  fileprivate mutating func add(_ job: Int) {
    count += 1
    if first.count < Findings.limit { first.append(job) }
  }
}

extension JobAnswers.Use {
  /// Notes a job; the place is noted once where jobs of a plan share it.
  fileprivate mutating func add(_ naming: JobAnswers.Naming, planStart: Int) {
    jobs += 1
    if naming.isDefault {
      let isShared = hasDefault(since: planStart)
      lastByDefault = naming.job
      if isShared { return }
    }
    places += 1
    keep(naming)
  }

  private func hasDefault(since planStart: Int) -> Bool {
    lastByDefault.map { $0 >= planStart } ?? false
  }

  private mutating func keep(_ naming: JobAnswers.Naming) {
    if first.count < Findings.limit { first.append(naming) }
  }

  fileprivate mutating func join(
    _ other: JobAnswers.Use,
    before: Int,
    lines: Int,
    planStart: Int?
  ) {
    // A part that goes on with a plan has one place at most in its defaults, which stand where they
    // stood before the lines of the part were counted.
    let isShared = planStart.map(hasDefault) ?? false
    jobs += other.jobs
    places += other.places - (isShared && other.lastByDefault != nil ? 1 : 0)
    for naming in other.first where !(isShared && naming.isDefault) {
      let stays = naming.isDefault && planStart != nil
      let range = stays ? naming.range : naming.range.moved(lines: lines)
      keep(
        JobAnswers.Naming(
          job: naming.job + before,
          range: range,
          isDefault: naming.isDefault
        )
      )
    }
    lastByDefault = other.lastByDefault.map { $0 + before } ?? lastByDefault
  }
}

extension Job {
  /// Whether the job or an axis of its matrix gives a request parameter.
  fileprivate borrowing func gives(_ name: String) -> Bool {
    for setting in settings where bytes[setting.name.range].elementsEqual(name.utf8) { return true }
    return extras?.matrix?.axis(named: name) != nil
  }

  /// Where the job names a model that it uses.
  fileprivate borrowing func naming(
    of model: Int,
    in catalogue: Catalogue
  ) -> (range: SourceRange, isDefault: Bool) {
    let isDefault = !keys.contains(.model) && inheritedKeys.contains(.model)
    guard let matrix = extras?.matrix else { return (modelRange, isDefault) }
    for include in matrix.includes {
      for entry in include.entries
      where entry.name == "model" && catalogue.model(named: entry.value.text) == model {
        return (entry.value.range, false)
      }
    }
    guard let axis = matrix.axis(named: "model") else { return (modelRange, isDefault) }
    let values = matrix.axes[axis].values
    for index in 0..<values.count where catalogue.model(named: values.text(at: index)) == model {
      return (values.range(at: index), false)
    }
    return (modelRange, false)
  }
}
