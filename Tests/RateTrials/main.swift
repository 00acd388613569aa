import RateSimulation

/// Writes the table of Documentation/forecasting.md: `simulate-rates [TRIALS] [SEED]`.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 4000
let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
print(RateTrial.heading)
for account in RateAccount.allCases {
  for history in RecordedHistory.told {
    print(RateTrial(account, history, count: count, seed: seed << 32).row)
  }
}
