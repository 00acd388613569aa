/// What is wrong with a line of a usage file.
enum UsageFault: Error, Sendable, Hashable {
  /// It stops being JSON at this byte.
  case syntax(byte: Int)
  /// It is JSON, and no object.
  case notAnObject
  /// A key is not there.
  case missing(String)
  /// A key is there more than once.
  case twice(String)
  /// A key has a value that it cannot have.
  case badValue(String, expected: String)
  /// No job of the plans has this id.
  case unknownJob(String)
  /// Jobs of several plans have this id.
  case ambiguousJob(String)
  /// Nothing says what the call costs.
  case unpriced(String)
  /// The line is longer than any honest one.
  case tooLong
  /// The file has more lines than are read.
  case tooMany
  /// The sums are larger than can be counted.
  case beyondCounting
  /// The file ends in the middle of the line.
  case torn
}
