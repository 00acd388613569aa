internal import Catalogues
internal import Diagnostics
internal import Plans

/// Checks of what jobs write, each against the schema of its parameter.
extension JobPricer {
  /// Checks a setting of a job for a model, and gives it; answers the parameter that takes it, and false
  /// where a finding says what is wrong.
  ///
  /// `settings` and `bytes` are the job's.
  @inline(__always)
  mutating func check(
    _ place: Int,
    of job: borrowing Job,
    _ settings: Span<Setting>,
    _ bytes: Span<UInt8>,
    by model: Model,
    at index: Int,
    _ given: inout GivenParameters
  ) -> (parameter: Int?, isGood: Bool) {
    let name = bytes.extracting(settings[place].name.range)
    let value = bytes.extracting(settings[place].value.range)
    switch given.take(name, settings[place].fingerprint, value, to: model) {
    case .untaken:
      return (nil, noteUntaken(settings[place], by: model, of: job))
    case .good(let parameter):
      if settings[place].isDefault { note(default: parameter, takenBy: index) }
      if settings[place].hasComment { noteComment(settings[place], parameter, of: model) }
      return (parameter, true)
    case .bad(let parameter, let problem):
      if settings[place].isDefault { note(default: parameter, takenBy: index) }
      if settings[place].hasComment { noteComment(settings[place], parameter, of: model) }
      tell(problem, settings[place], parameter, of: model, in: job)
      return (parameter, false)
    }
  }

  @inline(never)
  private mutating func note(default parameter: Int, takenBy index: Int) {
    defaultsTaken[index, default: SmallSet()].insert(parameter)
  }

  /// A parameter that the model does not take; true where that is no error.
  @inline(never)
  private mutating func noteUntaken(
    _ setting: Setting,
    by model: Model,
    of job: borrowing Job
  ) -> Bool {
    guard !setting.isDefault else { return true }
    let name = job.string(setting.name)
    add(.notTaken(name, by: model, in: catalogue, at: place(setting.nameRange)), setting.alias)
    return false
  }

  @inline(never)
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
    let (schema, value) = (model.parameters[parameter], job.string(setting.value))
    tell(.badValue(value, of: schema, problem, at: place(setting.valueRange)), about: setting)
  }
}
