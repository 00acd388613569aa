/// Times of the day as they are written: `06:00`.
enum ClockText {
  /// Reads `HH:MM` as the minute of the day, and nothing else.
  static func minute(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let figures = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
    guard figures.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    let (hour, minute) = (figures[0] * 10 + figures[1], figures[2] * 10 + figures[3])
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  /// Writes a minute of the day.
  static func text(_ minute: Int) -> String {
    let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return parts.joined(separator: ":")
  }
}
