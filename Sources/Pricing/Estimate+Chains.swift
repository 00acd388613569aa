internal import Quantities

extension Estimate {
  /// The longest time in which calls wait for one another, where each takes the time of its model.
  ///
  /// A job's call works on one output of its source, which is there once the shortest call of the source has ended.
  package func longestWait(_ time: (_ model: Int) -> Int64) -> Int64 {
    var ends: [Int: Int64] = [:]
    var longest: Int64 = 0
    for job in sources.keys {
      var chain = [job]
      while let source = sources[chain[chain.count - 1]], ends[source] == nil,
        chain.count <= sources.count
      { chain.append(source) }
      var end = sources[chain[chain.count - 1]].flatMap { ends[$0] } ?? 0
      for link in chain.reversed() where ends[link] == nil {
        let times = jobs.amount(of: link).calls > 0 ? jobs.models(of: link).map(time) : []
        longest = max(longest, end + (times.max() ?? 0))
        end += times.min() ?? 0
        ends[link] = end
      }
    }
    return longest
  }

  /// The first job in run order whose calls have some models, with the calls of each model that come before it.
  package func firstJob(using isMeant: (_ model: Int) -> Bool) -> (job: Int, before: [Int64])? {
    var before = [Int64](repeating: 0, count: models.count)
    for job in runOrder() {
      if jobs.amount(of: job).calls > 0, jobs.models(of: job).contains(where: isMeant) {
        return (job, before)
      }
      jobs.count(job, into: &before)
    }
    return nil
  }
}
