import PlanSupport
import Quantities
import TestSupport

/// Two random versions of a plan, and a plain recount of why the new one costs something else.
struct PlanPair {
  /// A job as plain numbers.
  struct Job {
    var id: String
    let prompt: Int
    var model: Model
    var steps = 30
    var count = 1
    var seeds = 1
    /// The share of billed outputs that must be made again, in percent.
    var redo: Int?

    var calls: Int128 { Int128(count) * Int128(seeds) }
  }

  enum Model: String, CaseIterable {
    case flat
    case steps
    case old
  }

  /// A version: jobs, the day of the run, and the catalogue as its place in a list.
  struct Version {
    var jobs: [Job]
    var isLate: Bool
    var catalogue: Int
    var redo: Int?
  }

  let base: Version
  let head: Version
  /// For each job of the head the one that it was.
  private let origins: [Int?]

  /// Makes a pair from a seed.
  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let count = random.int(in: 0...4)
    let isLate = random.chance(oneIn: 3)
    let catalogue = random.int(in: 0...1)
    let jobs = (0..<count).map { Self.job($0, &random, isLate: isLate) }
    base = Version(jobs: jobs, isLate: isLate, catalogue: catalogue, redo: Self.redo(&random))
    var head = base
    if random.chance(oneIn: 3) { head.isLate.toggle() }
    if random.chance(oneIn: 3) { head.catalogue = 1 - catalogue }
    if random.chance(oneIn: 4) { head.redo = Self.redo(&random) }
    (head.jobs, origins) = Self.edited(jobs, &random, isLate: head.isLate)
    self.head = head
  }

  private static func redo(_ random: inout SplitMix) -> Int? {
    random.chance(oneIn: 2) ? nil : random.int(in: 0...30)
  }

  private static func job(_ number: Int, _ random: inout SplitMix, isLate: Bool) -> Job {
    var job = Job(id: "job-\(number)", prompt: number, model: .flat)
    job.model = random.pick(isLate ? [.flat, .steps] : Model.allCases)
    job.steps = random.int(in: 10...50)
    job.count = random.int(in: 1...40)
    job.seeds = random.chance(oneIn: 3) ? random.int(in: 2...9) : 1
    job.redo = random.chance(oneIn: 4) ? random.int(in: 0...60) : nil
    return job
  }

  private static func edited(
    _ jobs: [Job],
    _ random: inout SplitMix,
    isLate: Bool
  ) -> (jobs: [Job], origins: [Int?]) {
    var result: [(job: Job, origin: Int?)] = []
    for (place, old) in jobs.enumerated() {
      if random.chance(oneIn: 6) { continue }
      var job = old
      // Under another id a job is known again only by what it asks for.
      if random.chance(oneIn: 6), !(isLate && job.model == .old) {
        job.id += "-renamed"
      } else {
        if random.chance(oneIn: 3) { job.model = random.pick(Model.allCases) }
        if isLate, job.model == .old { job.model = .steps }
        if random.chance(oneIn: 3) { job.steps = random.int(in: 10...50) }
        if random.chance(oneIn: 3) { job.count = random.int(in: 1...40) }
        if random.chance(oneIn: 4) { job.seeds = random.int(in: 1...9) }
      }
      if random.chance(oneIn: 5) { job.redo = random.int(in: 0...60) }
      result.append((job, place))
    }
    for number in 0..<random.int(in: 0...2) {
      result.append((job(jobs.count + number, &random, isLate: isLate), nil))
    }
    result.shuffle(using: &random)
    return (result.map(\.job), result.map(\.origin))
  }
}

extension PlanPair {
  /// The text of a version.
  static func text(of version: Version) -> String {
    var text =
      "creditcast: 1\nname: pair\nrun_at: \(version.isLate ? "2026-07-01" : "2026-06-30")\n"
    if let redo = version.redo { text += "assumptions: {redo_rate: \(redo)%}\n" }
    text += "jobs:\n"
    for job in version.jobs {
      var keys = ["id: \(job.id)", "model: \(job.model.rawValue)", "prompt: p\(job.prompt)"]
      if job.model != .flat { keys.append("steps: \(job.steps)") }
      keys.append("count: \(job.count)")
      if job.seeds > 1 { keys.append("matrix: {seed: {from: 1, to: \(job.seeds)}}") }
      if let redo = job.redo { keys.append("assumptions: {redo_rate: \(redo)%}") }
      text += "  - {\(keys.joined(separator: ", "))}\n"
    }
    return text
  }

  /// The two lists of prices.
  static let catalogues = [("2", "0.9"), ("2.5", "0.7")].map { flat, rate in
    TestCatalogue.reading(
      models: ["flat", "steps", "old"].map { model in
        let price = model == "flat" ? flat : "\(rate) * max(steps, 30) / 30"
        let next = model == "flat" ? "3" : "\(rate) * max(steps, 20) / 25"
        let takesSteps = "      steps: {type: integer, min: 10, max: 50, default: 30}\n"
        let late =
          "      - {from: 2026-07-01, credits: \"\(next)\", source: test, date_is: exact}\n"
        return """
            - id: \(model)
              name: \(model)
              kind: image
              endpoint: /\(model)
              parameters:
                prompt: {type: text, required: true}
                seed: {type: integer, min: 0, max: 100}
          \(model == "flat" ? "" : takesSteps)    prices:
                - {from: 2025-01-01, credits: "\(price)", source: test, date_is: exact}
          \(model == "old" ? "" : late)    retired_on: \(model == "old" ? "2026-07-01" : "null")

          """
      }.joined()
    )
  }
}

extension PlanPair {
  /// What a recount comes to, in millionths.
  struct Recount: Equatable {
    var prices: Int128 = 0
    var model: Int128 = 0
    var quantity: Int128 = 0
    var assumptions: Int128 = 0
  }

  /// The price of a call in millionths; nil where the model is switched off.
  private static func unit(_ job: Job, _ version: Version) -> Int128? {
    let (late, second) = (version.isLate, version.catalogue == 1)
    if job.model == .flat { return late ? 3_000_000 : second ? 2_500_000 : 2_000_000 }
    if job.model == .old, late { return nil }
    let rate: Int128 = second ? 700_000 : 900_000
    let (least, divisor): (Int128, Int128) = late ? (20, 25) : (30, 30)
    let product = rate * max(Int128(job.steps), least)
    return (product + divisor - 1) / divisor
  }

  /// What calls cost with a share of outputs to be made again: rounded up to the millionth.
  private static func cost(_ unit: Int128, _ calls: Int128, _ redo: Int) -> Int128 {
    let good = Int128(100 - redo)
    return (unit * calls * 100 + good - 1) / good
  }

  private static func cost(_ job: Job, _ version: Version) -> Int128 {
    cost(unit(job, version) ?? 0, job.calls, job.redo ?? version.redo ?? 0)
  }

  /// What the old and the new version cost.
  var totals: (before: Int128, after: Int128) {
    (
      base.jobs.reduce(0) { $0 + Self.cost($1, base) },
      head.jobs.reduce(0) { $0 + Self.cost($1, head) }
    )
  }

  /// The change by its reasons, counted job by job.
  var recount: Recount {
    var recount = Recount()
    for (job, origin) in zip(head.jobs, origins) {
      if let origin {
        add(base.jobs[origin], job, to: &recount)
      } else {
        recount.quantity += Self.cost(job, head)
      }
    }
    for place in base.jobs.indices where !origins.contains(place) {
      recount.quantity -= Self.cost(base.jobs[place], base)
    }
    return recount
  }

  private func add(_ old: Job, _ new: Job, to recount: inout Recount) {
    let (before, after) = (old.redo ?? base.redo ?? 0, new.redo ?? head.redo ?? 0)
    let first = Self.unit(old, base) ?? 0
    let last = Self.unit(new, head) ?? 0
    if let moved = Self.unit(old, head) {
      // The old job on the new list, and from there on that list.
      recount.prices += Self.cost(moved, old.calls, before) - Self.cost(first, old.calls, before)
      recount.model += Self.cost(last, old.calls, before) - Self.cost(moved, old.calls, before)
      recount.quantity += Self.cost(last, new.calls, before) - Self.cost(last, old.calls, before)
      recount.assumptions += Self.cost(last, new.calls, after) - Self.cost(last, new.calls, before)
    } else {
      // It is switched off there, so the new job on the old list, and prices last.
      let moved = Self.unit(new, base) ?? 0
      recount.model += Self.cost(moved, old.calls, before) - Self.cost(first, old.calls, before)
      recount.quantity += Self.cost(moved, new.calls, before) - Self.cost(moved, old.calls, before)
      recount.assumptions +=
        Self.cost(moved, new.calls, after) - Self.cost(moved, new.calls, before)
      recount.prices += Self.cost(last, new.calls, after) - Self.cost(moved, new.calls, after)
    }
  }
}
