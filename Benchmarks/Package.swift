// swift-tools-version: 6.2
import PackageDescription

/// What measures creditcast: a generator of plans, the parsers it is held against, and the runner.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0")
  ],
  targets: [
    .target(name: "PlanMaking"),
    .executableTarget(name: "make-plan", dependencies: ["PlanMaking"], path: "Sources/MakePlan"),
    .executableTarget(
      name: "yams-decode",
      dependencies: [.product(name: "Yams", package: "Yams")],
      path: "Sources/YamsDecode"
    ),
    .executableTarget(name: "bench", dependencies: ["PlanMaking"], path: "Sources/Bench"),
  ],
  swiftLanguageModes: [.v6]
)
