internal import Plans
package import Quantities

/// What is asked of the jobs of an estimate to compare them with those of another one.
extension Estimate {
  /// What tells whether another job asks for the same, of its source and that one's source as well; nil
  /// where it is not kept.
  package func content(of job: Int) -> UInt64? {
    guard var content = jobs.content(of: job) else { return nil }
    var link = job
    for _ in 0..<Self.longestChain {
      guard let source = sources[link], let next = jobs.content(of: source) else { break }
      content = StateTable.mixed(content) ^ next
      link = source
    }
    return content
  }

  /// So many sources are looked at: a chain may be as long as its plan.
  private static let longestChain = 16

  /// How a job's billed outputs are made again.
  package func redoing(of job: Int) -> Redoing {
    jobs.assumptions(of: job).redoing ?? .none
  }
}
