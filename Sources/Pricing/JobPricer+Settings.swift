internal import Catalogues
internal import Diagnostics
internal import Plans

/// Checks of what jobs write, each against the schema of its parameter.
extension JobPricer {
  /// Checks what a job writes for a model, and gives it; false where a finding says what is wrong.
  ///
  /// The numbers that count are noted in `numbers`.
  @inline(__always)
  mutating func checkSettings(
    of job: borrowing Job,
    _ offer: Offer,
    at index: Int,
    _ given: inout GivenParameters
  ) -> Bool {
    var isSound = true
    numbers.begin(with: offer.numbers)
    let (settings, bytes) = (job.settings.span, job.bytes.span)
    for place in settings.indices {
      let name = bytes.extracting(settings[place].name.range)
      let value = bytes.extracting(settings[place].value.range)
      switch given.take(name, settings[place].fingerprint, value, to: offer.model) {
      case .untaken:
        if !noteUntaken(settings[place], by: offer.model, of: job) { isSound = false }
      case .good(let parameter, let whole):
        if offer.isCounting { numbers.note(parameter, value, whole: whole, of: offer.model) }
        if settings[place].isNotable {
          note(settings[place], parameter, of: offer.model, at: index)
        }
      case .bad(let parameter, let problem):
        if settings[place].isNotable {
          note(settings[place], parameter, of: offer.model, at: index)
        }
        tell(problem, settings[place], parameter, of: offer.model, in: job)
        isSound = false
      }
    }
    return isSound
  }

  /// Notes a default that a model takes, and tells a text that a comment may have cut.
  @inline(never)
  private mutating func note(
    _ setting: Setting,
    _ parameter: Int,
    of model: Model,
    at index: Int
  ) {
    if setting.isDefault { defaultsTaken[index, default: SmallSet()].insert(parameter) }
    if setting.hasComment { noteComment(setting, parameter, of: model) }
  }

  /// A parameter that the model does not take; true where that is no error.
  @inline(never)
  private mutating func noteUntaken(
    _ setting: Setting,
    by model: Model,
    of job: borrowing Job
  ) -> Bool {
    guard !setting.isDefault else { return true }
    guard isUntold(setting, of: model) else { return false }
    let name = job.string(setting.name)
    add(.notTaken(name, by: model, in: catalogue, at: place(setting.nameRange)), setting.alias)
    return false
  }

  private mutating func noteComment(_ setting: Setting, _ parameter: Int, of model: Model) {
    let schema = model.parameters[parameter]
    guard case .text = schema.type else { return }
    tell(.lostToComment(schema.name, at: place(setting.valueRange)), about: setting)
  }

  @inline(never)
  private mutating func tell(
    _ problem: ParameterProblem,
    _ setting: Setting,
    _ parameter: Int,
    of model: Model,
    in job: borrowing Job
  ) {
    guard isUntold(setting, of: model) else { return }
    let (schema, value) = (model.parameters[parameter], job.string(setting.value))
    tell(.badValue(value, of: schema, problem, at: place(setting.valueRange)), about: setting)
  }
}

extension Setting {
  /// Whether there is more to it than its value.
  fileprivate var isNotable: Bool { isDefault || hasComment }
}
