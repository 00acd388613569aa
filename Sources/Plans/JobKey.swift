internal import YAMLReading

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

  private static let fingerprints = allCases.map { $0.rawValue.utf8.span.fingerprint }

  /// The key with a fingerprint; nil for a request parameter.
  static func spelt(_ fingerprint: UInt64) -> JobKey? {
    guard let index = fingerprints.firstIndex(of: fingerprint) else { return nil }
    return allCases[index]
  }

  /// Whether `defaults` may give it.
  var canBeDefault: Bool {
    switch self {
    case .id, .matrix, .forEach: false
    case .model, .count, .priority, .tags, .keep, .assumptions, .note, .output: true
    }
  }
}
