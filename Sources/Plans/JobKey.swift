/// The keys of a job that are not request parameters.
enum JobKey: String, CaseIterable {
  case id
  case model
  case count
  case priority
  case tags
  case matrix
  case forEach = "for_each"
  case keep
  case assumptions
  case note
  case output

  /// Whether `defaults` may give it.
  var canBeDefault: Bool {
    switch self {
    case .id, .matrix, .forEach: false
    case .model, .count, .priority, .tags, .keep, .assumptions, .note, .output: true
    }
  }
}
