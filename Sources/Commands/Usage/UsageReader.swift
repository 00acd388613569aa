internal import Diagnostics
internal import Quantities

/// Folds the lines of a usage file into sums, as they come.
///
/// What is kept grows with the jobs that are named, not with the lines.
struct UsageReader: Sendable {
  private let file: String
  private var jobs: UsageJobs
  private var sums: [Int: UsageSums] = [:]
  private(set) var total = UsageSums()
  private(set) var findings = Findings()
  /// The start of a line whose end has not come yet.
  private var open: [UInt8] = []
  private var isTooLong = false
  private var line = 1
  private var isFull = false

  /// The most bytes of a line.
  static let longestLine = 1 << 16
  /// The most lines of a file.
  static let mostLines = 1 << 24

  /// Begins before the first line of a file.
  init(_ file: String, jobs: UsageJobs) {
    self.file = file
    self.jobs = jobs
  }

  /// Takes the next bytes of the file, which may end anywhere.
  mutating func take(_ bytes: [UInt8]) {
    var start = bytes.startIndex
    while !isFull, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      keep(bytes[start..<end])
      endLine()
      start = end + 1
    }
    if !isFull { keep(bytes[start...]) }
  }

  /// Takes the end of the file: a last line without a line break counts where it is whole.
  mutating func finish() {
    guard !open.isEmpty || isTooLong else { return }
    guard !isTooLong, let last = try? UsageLine(reading: open) else {
      tell(.torn)
      return
    }
    add(last)
  }

  /// The usage of each job, and of each of its models where it has several.
  var usage: [(subject: UsageSubject, sums: UsageSums)] {
    sums.keys.sorted().compactMap { place in
      sums[place].map { (jobs.subject(at: place), $0) }
    }
  }

  /// The usage of each model, owner and set of tags.
  var groups: [(subject: UsageSubject, sums: UsageSums)] {
    var order: [UsageSubject] = []
    var groups: [UsageSubject: UsageSums] = [:]
    for (subject, sums) in usage {
      if groups[subject.group] == nil { order.append(subject.group) }
      // A part of a sum that fits, fits.
      _ = groups[subject.group, default: UsageSums()].add(sums)
    }
    return order.compactMap { subject in groups[subject].map { (subject, $0) } }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard open.count + bytes.count <= Self.longestLine else {
      isTooLong = true
      return
    }
    open += bytes
  }

  private mutating func endLine() {
    defer {
      open.removeAll(keepingCapacity: true)
      isTooLong = false
      line += 1
    }
    guard line <= Self.mostLines else {
      isFull = true
      return tell(.tooMany)
    }
    guard !isTooLong else { return tell(.tooLong) }
    guard !open.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return }
    do throws(UsageFault) {
      add(try UsageLine(reading: open))
    } catch {
      tell(error)
    }
  }

  private mutating func add(_ line: UsageLine) {
    do throws(UsageFault) {
      let place = try jobs.place(of: line)
      let credits = try credits(of: line, at: place)
      guard total.add(line, credits: credits) else { throw .beyondCounting }
      _ = sums[place, default: UsageSums()].add(line, credits: credits)
    } catch {
      tell(error)
    }
  }

  private func credits(of line: UsageLine, at place: Int) throws(UsageFault) -> Credits {
    guard line.isBilled else { return .zero }
    guard let credits = line.credits ?? jobs.unit(at: place) else { throw .unpriced(line.id) }
    return credits
  }

  private mutating func tell(_ fault: UsageFault) {
    findings.add(.usage(fault, in: file, line: line))
  }
}
