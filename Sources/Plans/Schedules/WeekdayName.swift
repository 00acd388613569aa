/// The weekdays as a schedule names them, from Sunday on as cron counts.
enum WeekdayName: String, CaseIterable {
  case sun
  case mon
  case tue
  case wed
  case thu
  case fri
  case sat

  /// All of them, as they are written.
  static let names = allCases.map(\.rawValue)

  /// The bit by which it stands in a set of weekdays.
  var bit: UInt64 { 1 << UInt64(Self.allCases.firstIndex(of: self) ?? 0) }
}
