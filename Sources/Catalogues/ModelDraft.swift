import Diagnostics
import Quantities

/// The parts of a model as far as they are read; what needs its parameters is checked at the end.
struct ModelDraft {
  /// The keys of a model.
  enum Key: String, CaseIterable {
    case id
    case name
    case aliases
    case kind
    case endpoint
    case endpointDefault = "endpoint_default"
    case sends
    case input
    case parameters
    case rules
    case latency
    case prices
    case retiredOn = "retired_on"
  }

  /// The place of the model's beginning.
  let range: SourceRange
  var keys: Set<Key> = []
  var id: Written?
  var name: String?
  var aliases: [Written] = []
  var kind: ModelKind?
  var endpoint: Written?
  var isEndpointDefault = false
  var sends: [RequestConstant] = []
  var input: Written?
  var parameters: [Parameter] = []
  var rules: [RuleDraft] = []
  var latency: CallLatency?
  var prices: [PriceDraft] = []
  var retiredOn: (day: Day, range: SourceRange)?

  /// What findings call the model.
  var title: String { id.map { "the model `\($0.text)`" } ?? "the model" }
}
