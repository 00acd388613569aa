/// The tags of jobs, in four bytes each: a number for each set of tags that occurs.
struct TagTable: Sendable {
  private var sets: [[String]] = [[]]
  private var numbers: [[String]: UInt32] = [:]
  /// The numbers, as far as the last job that has tags.
  private var jobs = PieceList<UInt32>()
  /// The numbers of tags as they are written, with those that nobody wants.
  private var written: [[String]: UInt32] = [:]
  /// So many of them are remembered at a time.
  private static let most = 1024

  /// The number of the set of tags of a job; 0 is no tags.
  func number(of job: Int) -> Int { job < jobs.count ? Int(jobs[job]) : 0 }

  /// The tags of a set, sorted.
  func tags(ofSet number: Int) -> [String] { sets[number] }

  /// Notes those tags of a job that are wanted.
  mutating func note(_ words: [String], of job: Int, _ wanted: JobQuestions.Tags) {
    if let number = written[words] { return note(number, of: job) }
    let kept = words.filter(wanted.contains)
    let number = kept.isEmpty ? 0 : number(of: Set(kept).sorted())
    if written.count >= Self.most { written.removeAll(keepingCapacity: true) }
    written[words] = number
    note(number, of: job)
  }

  /// Adds the tags of other jobs.
  mutating func join(_ other: TagTable, before: Int) {
    let renamed = other.sets.map { $0.isEmpty ? 0 : number(of: $0) }
    for job in 0..<other.jobs.count { note(renamed[Int(other.jobs[job])], of: job + before) }
  }

  private mutating func note(_ number: UInt32, of job: Int) {
    guard number > 0 else { return }
    while jobs.count < job { jobs.append(0) }
    jobs.append(number)
  }

  private mutating func number(of set: [String]) -> UInt32 {
    if let number = numbers[set] { return number }
    let number = UInt32(clamping: sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }
}

extension JobQuestions.Tags {
  fileprivate func contains(_ tag: String) -> Bool {
    switch self {
    case .none: false
    case .named(let names): names.contains(tag)
    case .all: true
    }
  }
}
