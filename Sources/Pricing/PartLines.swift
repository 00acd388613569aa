package import Catalogues
internal import Dispatch
package import Plans
internal import Synchronization

/// Writes the lines of a run whose jobs run as they stand: those of several parts of a large file are made
/// side by side, and come in the order of the parts.
package struct PartLines: ~Copyable {
  private let estimate: Estimate
  private let catalogue: Catalogue
  private let spelling: any CallSpelling
  private let threads: Int
  private let parts: [(stretch: PlanStretch, jobs: Range<Int>)]
  /// The next part whose lines are to be made.
  private var next = 0
  /// The lines of the parts before it that have not been handed out, the next part's last.
  private var made: [Made] = []
  /// The lines of a part of very many, which are made as they are handed out.
  private var long: StretchLines
  private var isInLong = false
  /// Whether a file turned out to hold other jobs than before.
  package private(set) var haveChanged = false

  /// The lines of a part, or what keeps them from being made beforehand.
  private enum Made {
    case lines([UInt8])
    case tooMany(part: Int)
    case changed([UInt8])
  }

  /// So many parts are taken for each thread at a time, and so many bytes of lines are made of each.
  private static let room = (parts: 8, bytes: 4 << 20)

  /// Prepares a run; nil where no file was read in parts, or jobs do not run as they stand.
  package init?(
    of files: [PlanFile],
    _ estimate: Estimate,
    _ catalogue: Catalogue,
    spelling: any CallSpelling,
    threads: Int
  ) {
    guard threads > 1, !estimate.parts.isEmpty, estimate.sources.isEmpty,
      !estimate.jobs.hasPriorities
    else { return nil }
    self.estimate = estimate
    self.catalogue = catalogue
    self.spelling = spelling
    self.threads = threads
    parts = PlanStretch.parts(of: files, estimate)
    long = StretchLines(of: estimate, catalogue, spelling: spelling)
  }

  /// Adds some of the next lines; false after the last.
  package mutating func append(to bytes: inout [UInt8]) -> Bool {
    if isInLong {
      isInLong = long.append(to: &bytes, about: Self.room.bytes)
      haveChanged = long.hasChanged
      return !haveChanged
    }
    if made.isEmpty { makeLines() }
    guard !haveChanged, let first = made.popLast() else { return false }
    switch first {
    case .lines(let lines): bytes += lines
    case .changed(let lines):
      bytes += lines
      haveChanged = true
    case .tooMany(let part):
      long.begin(parts[part].stretch, parts[part].jobs)
      isInLong = true
    }
    return true
  }

  /// Makes the lines of the next parts.
  private mutating func makeLines() {
    let range = next..<min(parts.count, next + threads * Self.room.parts)
    next = range.upperBound
    let state = Mutex((next: range.lowerBound, made: [Int: Made]()))
    let (parts, estimate, catalogue, spelling) = (parts, estimate, catalogue, spelling)
    DispatchQueue.concurrentPerform(iterations: min(threads, range.count)) { _ in
      var lines = StretchLines(of: estimate, catalogue, spelling: spelling)
      while let part = state.withLock({ Self.take(&$0.next, before: range.upperBound) }) {
        lines.begin(parts[part].stretch, parts[part].jobs)
        let made = Self.make(part, with: &lines)
        state.withLock { $0.made[part] = made }
      }
    }
    made = range.reversed().compactMap { part in state.withLock { $0.made[part] } }
  }

  private static func take(_ next: inout Int, before end: Int) -> Int? {
    guard next < end else { return nil }
    next += 1
    return next - 1
  }

  private static func make(_ part: Int, with lines: inout StretchLines) -> Made {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(room.bytes / 4)
    if lines.append(to: &bytes, about: room.bytes) { return .tooMany(part: part) }
    return lines.hasChanged ? .changed(bytes) : .lines(bytes)
  }
}
