/// One case of a JUnit report.
struct TestCase: Sendable, Hashable {
  /// How a case ended.
  enum Outcome: Sendable, Hashable {
    /// It holds.
    case passed
    /// It does not hold.
    case failed(type: String, message: String)
    /// It could not be looked at, because something is wrong.
    case broken(type: String, message: String)
    /// It cannot be told.
    case skipped(message: String)
  }

  let name: String
  let outcome: Outcome
  /// Where it stands, where it stands in a file.
  let file: String?
  let line: Int?

  /// Makes a case.
  init(_ name: String, _ outcome: Outcome, file: String? = nil, line: Int? = nil) {
    self.name = name
    self.outcome = outcome
    self.file = file
    self.line = line
  }

  var isFailed: Bool { if case .failed = outcome { true } else { false } }
  var isBroken: Bool { if case .broken = outcome { true } else { false } }
  var isSkipped: Bool { if case .skipped = outcome { true } else { false } }
}
