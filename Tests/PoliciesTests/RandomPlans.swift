import Quantities
import TestSupport

/// Plans made by chance, with all that is needed to count them again by hand.
struct RandomPlans {
  /// One job of a plan.
  struct Job {
    let id: String
    let model: String
    let count: Int
    let tags: [String]
    let isRedone: Bool
    /// The place of the job in its plan whose outputs it works on.
    let source: Int?
    let outputs: Int

    /// What it takes, without what is not known.
    var credits: Int {
      let price = model == "one" ? 1 : model == "five" ? 5 : 0
      return price * outputs * (isRedone ? 2 : 1)
    }

    var isUnpriced: Bool { model == "unpriced" }
  }

  /// One plan.
  struct Plan {
    let name: String
    let owner: String?
    let day: String
    let jobs: [Job]
  }

  let plans: [Plan]

  static let owners: [String?] = [nil, "web", "print", "a: b"]
  static let names = ["spring", "summer", "autumn"]
  static let tags = ["launch", "test", "x"]
  static let days = [
    "2026-01-31", "2026-02-01", "2026-02-02", "2026-03-31", "2026-04-01", "2026-12-31",
    "2027-01-01", "2027-01-03", "2027-01-04",
  ]

  init(_ random: inout SplitMix) {
    var plans: [Plan] = []
    for _ in 0...random.int(in: 0...4) {
      var jobs: [Job] = []
      for index in 0...random.int(in: 0...6) { jobs.append(Self.job(index, after: jobs, &random)) }
      plans.append(
        Plan(
          name: random.pick(Self.names),
          owner: random.pick(Self.owners),
          day: random.pick(Self.days),
          jobs: jobs
        )
      )
    }
    self.plans = plans
  }

  private static func job(_ index: Int, after jobs: [Job], _ random: inout SplitMix) -> Job {
    let count = random.int(in: 1...9)
    let source = !jobs.isEmpty && random.chance(oneIn: 4) ? random.int(in: 0...jobs.count - 1) : nil
    // Only this model takes the output of another one.
    let model =
      source != nil
      ? "one" : random.chance(oneIn: 12) ? "unpriced" : random.pick(["one", "five"])
    return Job(
      id: "j\(index)",
      model: model,
      count: count,
      tags: tags.filter { _ in random.chance(oneIn: 3) },
      isRedone: random.chance(oneIn: 3),
      source: source,
      outputs: count * (source.map { jobs[$0].outputs } ?? 1)
    )
  }

  /// The plans as they are written.
  var texts: [String] {
    plans.map { plan in
      let owner = plan.owner.map { "owner: '\($0)'\n" } ?? ""
      let jobs = plan.jobs.map { job in
        let source = job.source.map { ", for_each: \(plan.jobs[$0].id)" } ?? ""
        let redo = job.isRedone ? ", assumptions: {redo_rate: 50%}" : ""
        let tags = job.tags.isEmpty ? "" : ", tags: [\(job.tags.joined(separator: ", "))]"
        return
          "  - {id: \(job.id), model: \(job.model), count: \(job.count)\(source)\(redo)\(tags)}"
      }
      return "creditcast: 1\nname: \(plan.name)\n\(owner)run_at: \(plan.day)\njobs:\n"
        + jobs.joined(separator: "\n") + "\n"
    }
  }
}
