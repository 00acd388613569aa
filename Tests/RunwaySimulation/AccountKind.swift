/// How a simulated account is used and read.
public enum AccountKind: String, Sendable, CaseIterable {
  /// About the same each day, read each day.
  case steady
  /// Five working days and a quiet weekend, read each day.
  case weekly
  /// Five working days and nothing on weekends, read each day.
  case working
  /// Idle on most days, and much on the others, read each day.
  case bursty
  /// A level that changed some weeks ago, read each day.
  case step
  /// Steady, with refills that nobody recorded.
  case unrecorded
  /// Steady, with one reading in twenty wrong.
  case wrong
  /// Steady, read once a month over two years.
  case monthly
}
