internal import Catalogues
internal import Plans

extension JobRequests {
  /// What the calls of all jobs have in common that give the same keys to the same model, each value in
  /// a slot by the place of its setting.
  ///
  /// Nil where the values decide which of the keys the model is given.
  var sharedForm: CallForm? {
    let names = job.settings.map { job.string($0.name) }
    guard Set(names).count == names.count,
      let index = catalogue.model(named: job.string(job.model)),
      !decidesByValue(catalogue.models[index])
    else { return nil }
    let model = catalogue.models[index]
    let parameters = parameters(of: model, draft, []).map { place, _ in
      let setting = names.firstIndex(of: model.parameters[place].name) ?? 0
      return (place, RequestDraft.Value.axis(setting))
    }
    return form(model, parameters, cost: nil, isShared: true)
  }

  /// Whether a value may decide that a rule refuses what the defaults give.
  private func decidesByValue(_ model: Model) -> Bool {
    model.rules.contains { rule in
      guard case .refuses(let refused) = rule.demand, case .equals = rule.condition else {
        return false
      }
      return draft.defaults.contains(model.parameters[refused].name)
    }
  }
}
