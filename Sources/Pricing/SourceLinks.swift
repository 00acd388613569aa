internal import Catalogues
internal import Diagnostics
internal import Plans

/// Which job of a plan works on the outputs of which other one.
struct SourceLinks {
  private let range: Range<Int>
  /// The jobs whose sources give a prompt, or may give one.
  private var prompted: Set<Int> = []
  /// The first ids of the plan, among which a mistaken one may be found.
  private var ids: [String]?
  /// For each job that waits, the one that it waits for.
  private(set) var sources: [Int: Int] = [:]

  init(range: Range<Int>) {
    self.range = range
  }

  /// The jobs that wait, each after its source; what cannot be ordered is found.
  mutating func order(_ jobs: inout JobTable, _ pricer: inout JobPricer) -> [Int] {
    let waiting = jobs.waiting(in: range)
    guard !waiting.isEmpty else { return [] }
    for index in waiting { link(index, &jobs, &pricer) }
    var order: [Int] = []
    var passed: Set<Int> = []
    for index in waiting {
      var chain: [Int] = []
      var inChain: Set<Int> = []
      var job = index
      while !passed.contains(job), let source = sources[job], inChain.insert(job).inserted {
        chain.append(job)
        job = source
      }
      if inChain.contains(job), let start = chain.firstIndex(of: job) {
        tellCircle(chain[start...], jobs, &pricer)
        prompted.formUnion(chain[start...])
      }
      order += chain.reversed().filter { passed.insert($0).inserted }
    }
    for index in order { checkPrompt(index, jobs, &pricer) }
    return order
  }

  private mutating func link(_ index: Int, _ jobs: inout JobTable, _ pricer: inout JobPricer) {
    guard let wanted = jobs.details[index]?.source else { return }
    if let source = jobs.index(of: wanted.string) {
      sources[index] = source
      return
    }
    prompted.insert(index)
    guard pricer.findings.hasRoom(for: .error) else { return pricer.findings.addUnkept(.error) }
    let known = ids ?? range.prefix(1000).map { jobs.id(of: $0) }
    ids = known
    pricer.findings.add(
      .unknownSource(wanted.string, at: pricer.place(wanted.range), among: known)
    )
  }

  private func tellCircle(
    _ circle: ArraySlice<Int>,
    _ jobs: JobTable,
    _ pricer: inout JobPricer
  ) {
    guard let first = circle.min(), let range = jobs.details[first]?.source?.range else { return }
    let start = circle.firstIndex(of: first) ?? circle.startIndex
    let way = circle[start...] + circle[..<start] + [first]
    pricer.findings.add(.circle(way.map { jobs.id(of: $0) }, at: pricer.place(range)))
  }

  /// Looks for a prompt among the sources of a job that needs one; its source has been looked at.
  private mutating func checkPrompt(
    _ index: Int,
    _ jobs: JobTable,
    _ pricer: inout JobPricer
  ) {
    guard let source = sources[index] else { return }
    if jobs.records[source].flags.contains(.hasPrompt) || jobs.isUnsound(source)
      || prompted.contains(source)
    {
      prompted.insert(index)
    }
    guard jobs.details[index]?.wantsPrompt == true, !prompted.contains(index) else { return }
    let models = jobs.models(of: index).map { pricer.catalogue.models[$0].id }
    pricer.findings.add(
      .missingParameter(
        "prompt",
        of: models.first ?? "the model",
        at: pricer.place(jobs.start(of: index)),
        isAdded: false
      )
    )
  }
}

extension JobTable {
  /// The jobs among some that wait for the outputs of others, in their order.
  fileprivate func waiting(in range: Range<Int>) -> [Int] {
    guard range.count > details.count else {
      return range.filter { details[$0]?.source != nil }
    }
    return details.keys.filter { range.contains($0) && details[$0]?.source != nil }.sorted()
  }
}
