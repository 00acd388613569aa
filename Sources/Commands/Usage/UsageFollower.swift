internal import Diagnostics
internal import YAMLReading

/// Reads a usage file on while a command writes it.
struct UsageFollower: Sendable {
  /// The sums so far.
  private(set) var reader: UsageReader
  /// Whether the file got shorter, so that lines may be lost.
  private(set) var wasShortened = false
  /// Why the file cannot be read; nil where it can, and where it is not there.
  private(set) var problem: SourceProblem?
  private let source: SourceFile
  private let fresh: UsageReader
  private var offset = 0

  /// How many bytes are read at a time.
  private static let piece = 1 << 20

  /// Begins before the file is written.
  init(_ source: SourceFile, jobs: UsageJobs) {
    self.source = source
    fresh = UsageReader(source.name, jobs: jobs)
    reader = fresh
  }

  /// Whether all that was written is known, and right.
  var isWhole: Bool { !wasShortened && problem == nil && reader.findings.total == 0 }

  /// Reads what has been added.
  mutating func catchUp() {
    do throws(SourceProblem) {
      let stream = try source.open()
      if stream.size < offset { startAgain() }
      while true {
        let bytes = try stream.bytes(at: offset, count: Self.piece)
        guard !bytes.isEmpty else { break }
        reader.take(bytes)
        offset += bytes.count
      }
      problem = nil
    } catch {
      if error == .missing, offset > 0 { startAgain() }
      problem = error == .missing ? nil : error
    }
  }

  /// Reads the rest once nobody writes any more.
  mutating func finish() {
    catchUp()
    reader.finish()
  }

  private mutating func startAgain() {
    wasShortened = true
    reader = fresh
    offset = 0
  }
}
