internal import Diagnostics

/// Writes lines in large pieces.
struct CallOutput {
  /// Lines that have not been written yet.
  var bytes: [UInt8] = []
  private let output: any TextOutput
  private var problem: OutputProblem?

  /// How many bytes are collected before they are written.
  private static let piece = 1 << 16

  init(to output: any TextOutput) {
    self.output = output
    bytes.reserveCapacity(Self.piece + 8192)
  }

  /// Writes what has been collected where that is enough; false when nothing more can be written.
  mutating func writeIfFull() -> Bool {
    if bytes.count >= Self.piece { flush() }
    return problem == nil
  }

  /// Writes what is left.
  mutating func finish() throws(Failure) -> ExitStatus {
    flush()
    guard let problem, problem != .closed else { return .covered }
    throw problem.failure
  }

  private mutating func flush() {
    guard problem == nil, !bytes.isEmpty else { return }
    do {
      try output.write(bytes)
    } catch {
      problem = error
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
