import Commands
import Synchronization

/// An output that keeps what is written, or fails in a given way.
final class MemoryOutput: TextOutput {
  let isTerminal: Bool
  let columns: Int?
  private let problem: OutputProblem?
  private let kept = Mutex<[UInt8]>([])

  init(isTerminal: Bool = false, columns: Int? = nil, failing problem: OutputProblem? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.problem = problem
  }

  var bytes: [UInt8] { kept.withLock { $0 } }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    if let problem { throw problem }
    kept.withLock { $0 += bytes }
  }
}
