/// Writes values as the lines of a digest.
struct DigestWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a value.
  mutating func add(_ value: some Digestible) {
    value.write(to: &self)
  }

  /// Writes a line.
  mutating func add(line: String) {
    precondition(!line.utf8.contains(UInt8(ascii: "\n")), "a digest holds one value a line")
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
