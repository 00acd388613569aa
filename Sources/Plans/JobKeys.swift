/// Which of the keys that are not request parameters a job gives.
package struct JobKeys: OptionSet, Sendable, Hashable {
  /// A bit for each key.
  package let rawValue: UInt16

  /// Makes a set from its bits.
  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// One key.
  @inline(__always)
  init(_ key: JobKey) {
    rawValue = 1 << key.bit
  }

  /// The key with a name; nil for a request parameter.
  package init?(named name: String) {
    guard let key = JobKey(rawValue: name) else { return nil }
    self.init(key)
  }

  /// How many outputs of the source go on, which only a job with a source can say.
  package static let keep = JobKeys(.keep)

  /// The model.
  package static let model = JobKeys(.model)

  /// The names of all keys that a job may go without, as they are written.
  package static let optionalNames = JobKey.allCases.filter { $0 != .id && $0 != .model }.map(
    \.rawValue
  )
}

extension JobKey {
  /// The key's place among the bits.
  fileprivate var bit: UInt16 {
    switch self {
    case .id: 0
    case .model: 1
    case .count: 2
    case .priority: 3
    case .tags: 4
    case .matrix: 5
    case .forEach: 6
    case .keep: 7
    case .assumptions: 8
    case .note: 9
    case .output: 10
    }
  }
}
