import Diagnostics
import Quantities

/// The parts of a catalogue as far as they are read.
struct CatalogueDraft {
  /// The keys of a catalogue.
  enum Key: String, CaseIterable {
    case format = "creditcast_catalogue"
    case provider
    case creditPrice = "credit_usd"
    case checkedOn = "checked_on"
    case purchaseURL = "purchase_url"
    case requestLimit = "request_limit"
    case models
  }

  var keys: Set<Key> = []
  var provider: String?
  var creditPrice: Fraction?
  var checkedOn: Day?
  var purchaseURL: String?
  var requestLimit: RequestLimit?
  var models: [Model] = []
}
