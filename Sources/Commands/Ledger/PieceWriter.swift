/// Writes bytes in large pieces; what goes wrong is told at the end.
struct PieceWriter {
  private var bytes: [UInt8] = []
  private var problem: OutputProblem?
  private let write: ([UInt8]) throws(OutputProblem) -> Void

  /// How many bytes are collected before they are written.
  private static let piece = 1 << 16

  /// Makes a writer that passes its pieces on.
  init(_ write: @escaping ([UInt8]) throws(OutputProblem) -> Void) {
    self.write = write
  }

  /// Whether more can be written.
  var isOpen: Bool { problem == nil }

  /// Adds bytes.
  mutating func add(_ more: [UInt8]) {
    bytes += more
    if bytes.count >= Self.piece { flush() }
  }

  /// Writes what is left; a reader that has gone is no failure.
  mutating func finish() throws(Failure) {
    flush()
    if let problem, problem != .closed { throw problem.failure }
  }

  private mutating func flush() {
    guard problem == nil, !bytes.isEmpty else { return }
    do {
      try write(bytes)
    } catch {
      problem = error
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
