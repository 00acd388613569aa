/// The keys of a schedule that is written as a mapping.
enum ScheduleKey: String, CaseIterable {
  case cron
  case weekdays
  case at
  case from
  case until

  /// All of them, as they are written.
  static let names = allCases.map(\.rawValue)
}
