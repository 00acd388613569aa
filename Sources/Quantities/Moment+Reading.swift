extension Moment {
  /// Reads `2026-12-01T08:30:00Z` and nothing else.
  package init?(reading text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(reading: bytes.span.extracting(0..<10)),
      let hours = Self.number(bytes[11...12], below: 24),
      let minutes = Self.number(bytes[14...15], below: 60),
      let seconds = Self.number(bytes[17...18], below: 60)
    else { return nil }
    let start = Moment(startOf: day).secondsSinceEpoch
    self.init(secondsSinceEpoch: start + hours * 3600 + minutes * 60 + seconds)
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for byte in digits {
      guard let digit = byte.decimalDigit else { return nil }
      value = value * 10 + digit
    }
    return value < limit ? value : nil
  }
}
