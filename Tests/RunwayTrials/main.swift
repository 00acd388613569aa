import RunwaySimulation

/// Writes the tables of Documentation/runway.md and Documentation/refill.md: `simulate-runway [TRIALS] [SEED]`.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2000
let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
print(RunwayTrial.heading)
for kind in AccountKind.allCases { print(RunwayTrial(kind, count: count, seed: seed << 32).row) }
print("")
print(RefillTrial.heading)
for kind in AccountKind.allCases {
  print(try RefillTrial(kind, count: count, seed: seed << 32).row)
}
