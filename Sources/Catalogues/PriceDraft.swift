import Diagnostics
import Quantities

/// The parts of a price row as far as they are read.
struct PriceDraft {
  /// The keys of a price row.
  enum Key: String, CaseIterable {
    case from
    case credits
    case source
    case dateIs = "date_is"
    case note
  }

  /// The place of the row's beginning.
  let range: SourceRange
  var keys: Set<Key> = []
  var from: (day: Day, range: SourceRange)?
  var credits: Written?
  var source: String?
  var dateIs: DateCertainty?
  var note: String?
}
