/// The ranges of a job's own numbers.
enum JobBounds {
  /// How many outputs a job may want.
  static let count: ClosedRange<Int64> = 1...1_000_000_000_000
  /// How early or late a job may run.
  static let priority: ClosedRange<Int64> = -1_000_000_000...1_000_000_000
}
