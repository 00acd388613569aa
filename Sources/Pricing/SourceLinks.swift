internal import Catalogues
internal import Diagnostics
internal import Plans

/// Which job of a plan works on the outputs of which other one.
struct SourceLinks {
  private var jobs: JobTable
  private let range: Range<Int>
  private let waiting: [Int]
  /// The jobs whose sources give a prompt, or may give one.
  private var prompted: Set<Int> = []
  /// For each job that waits, the one that it waits for.
  private(set) var sources: [Int: Int] = [:]

  init(jobs: JobTable, range: Range<Int>) {
    self.jobs = jobs
    self.range = range
    waiting = jobs.details.keys.filter { range.contains($0) && jobs.details[$0]?.source != nil }
      .sorted()
  }

  /// The jobs that wait, each after its source; what cannot be ordered is found.
  mutating func order(_ pricer: inout JobPricer) -> [Int] {
    guard !waiting.isEmpty else { return [] }
    for index in waiting { link(index, &pricer) }
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
        tellCircle(chain[start...], &pricer)
        prompted.formUnion(chain[start...])
      }
      order += chain.reversed().filter { passed.insert($0).inserted }
    }
    for index in order { checkPrompt(index, &pricer) }
    return order
  }

  private mutating func link(_ index: Int, _ pricer: inout JobPricer) {
    guard let wanted = jobs.details[index]?.source else { return }
    if let source = jobs.index(of: wanted.string) {
      sources[index] = source
    } else {
      prompted.insert(index)
      let ids = range.prefix(1000).map { jobs.id(of: $0) }
      pricer.findings.add(
        .unknownSource(wanted.string, at: pricer.place(wanted.range), among: ids)
      )
    }
  }

  private func tellCircle(_ circle: ArraySlice<Int>, _ pricer: inout JobPricer) {
    guard let first = circle.min(), let range = jobs.details[first]?.source?.range else { return }
    let start = circle.firstIndex(of: first) ?? circle.startIndex
    let way = circle[start...] + circle[..<start] + [first]
    pricer.findings.add(.circle(way.map { jobs.id(of: $0) }, at: pricer.place(range)))
  }

  /// Looks for a prompt among the sources of a job that needs one; its source has been looked at.
  private mutating func checkPrompt(_ index: Int, _ pricer: inout JobPricer) {
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
