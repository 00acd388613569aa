internal import YAMLReading

/// The ids that jobs may have.
enum JobID {
  /// Whether it is 1 to 128 bytes long, without control characters or blanks at its ends.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard (1...128).contains(text.count) else { return false }
    guard text[0] != 0x20, text[text.count - 1] != 0x20 else { return false }
    return !text.hasControl
  }
}
