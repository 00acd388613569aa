import Dispatch
import Glibc
import LedgerSimulation
import Synchronization

/// The schedules of some seeds, on all cores.
func run(_ simulation: Simulation, seeds count: UInt64, from first: UInt64) -> Simulation.Counts {
  let block: UInt64 = 2000
  let sum = Mutex(Simulation.Counts())
  DispatchQueue.concurrentPerform(iterations: Int((count + block - 1) / block)) { index in
    let start = first + UInt64(index) * block
    let counts = simulation.run(start..<min(start + block, first + count), auditing: 16)
    sum.withLock { $0.add(counts) }
  }
  return sum.withLock { $0 }
}

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "story", words.count == 3, let seed = UInt64(words[1]),
  let world = SimulatedWorld(rawValue: words[2])
{
  var schedule = Schedule(seed: seed, rule: .real, world: world)
  do throws(ScheduleFailure) {
    try schedule.run(auditing: true)
  } catch {
    print("\(error)")
  }
  for line in schedule.story() { print(line) }
  exit(0)
}

let count = words.first.flatMap { UInt64($0) } ?? 10_000
let first = words.dropFirst().first.flatMap { UInt64($0) } ?? 0
var hasFailed = false

for world in SimulatedWorld.allCases {
  let isPromised = SimulatedWorld.promised.contains(world)
  let simulation = Simulation(rule: .real, world: world)
  let seeds = isPromised ? count / 2 : count / 20
  let counts = run(simulation, seeds: seeds, from: first)
  print(
    "real in \(world.rawValue): \(counts.schedules) schedules, \(counts.grants) grants,",
    "\(counts.failures.count) failures, \(counts.beyondPromise) beyond the promise",
    isPromised ? "" : "(nothing is promised here)"
  )
  guard isPromised else { continue }
  for (seed, failure) in counts.failures.sorted(by: { $0.key < $1.key }).prefix(5) {
    hasFailed = true
    print("  seed \(seed): \(failure)")
  }
}
for rule in ClaimRule.mutants {
  let world = rule.needsWrongAnswers ? SimulatedWorld.wrong : .late
  let counts = Simulation(rule: rule, world: world)
    .run(first..<(first + 10_000), auditing: .max, untilFailure: true)
  let share = run(Simulation(rule: rule, world: world), seeds: 10_000, from: first)
  guard let seed = counts.failures.keys.first else {
    hasFailed = true
    print("mutant \(rule.rawValue): not caught")
    continue
  }
  print(
    "mutant \(rule.rawValue): caught by schedule \(seed - first + 1),",
    "overdraws in \(share.failures.count) of \(share.schedules)"
  )
}
if hasFailed {
  print("a promise was broken")
  exit(1)
}
