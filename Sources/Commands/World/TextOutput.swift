/// A stream that text is written to.
package protocol TextOutput: Sendable {
  /// Whether somebody sits before it.
  var isTerminal: Bool { get }
  /// How many columns it has; nil where it is no terminal.
  var columns: Int? { get }
  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(OutputProblem)
}

/// Why a text cannot be written.
package enum OutputProblem: Error, Sendable, Hashable {
  /// The reader has gone; there is nobody to tell.
  case closed
  /// The file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Writing failed half-way; what was written has been taken back where it is a file.
  case failed(reason: String)
}

extension TextOutput {
  /// Writes a line of text; trouble with it is nobody's concern.
  func note(_ line: String) {
    try? write(Array((line + "\n").utf8))
  }
}
