// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "creditcast",
  products: [.executable(name: "creditcast", targets: ["creditcast"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
  ],
  targets: [
    // Ground: libraries of the system.
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    // Headers only: BalancesHTTP opens the library when it first reads a balance.
    .systemLibrary(
      name: "CCurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
    ),

    // Words that everyone speaks.
    .target(name: "Quantities"),
    .target(name: "Diagnostics"),
    .target(name: "Statistics", dependencies: ["Quantities"]),

    // Reading.
    .target(
      name: "YAMLReading",
      dependencies: ["CYAML", "Diagnostics"],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]
    ),
    .target(
      name: "Catalogues",
      dependencies: ["Diagnostics", "Quantities", "YAMLReading"],
      resources: [
        .embedInCode("Resources/stability.yaml"), .embedInCode("Resources/stability.digest"),
      ]
    ),
    .target(
      name: "Plans",
      dependencies: ["Diagnostics", "Quantities", "YAMLReading"],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]
    ),

    // Interfaces to what lies outside.
    .target(name: "Balances", dependencies: ["Quantities"]),
    .target(name: "Alerts", dependencies: ["Balances", "Quantities"]),
    .target(name: "Comments", dependencies: ["Balances", "Quantities"]),
    .target(name: "Approvals", dependencies: ["Balances", "Diagnostics", "Quantities"]),
    .target(name: "Ledgers", dependencies: ["Alerts", "Balances", "Quantities"]),

    // Thinking.
    .target(name: "Pricing", dependencies: ["Catalogues", "Diagnostics", "Plans", "Quantities"]),
    .target(
      name: "Policies",
      dependencies: ["Catalogues", "Diagnostics", "Plans", "Pricing", "Quantities"]
    ),
    .target(
      name: "Forecasting",
      dependencies: ["Balances", "Policies", "Pricing", "Quantities", "Statistics"]
    ),
    .target(name: "Refills", dependencies: ["Forecasting", "Quantities", "Statistics"]),
    .target(
      name: "Runways",
      dependencies: ["Ledgers", "Quantities", "Statistics"]
    ),
    .target(name: "Reconciling", dependencies: ["Ledgers", "Quantities"]),
    .target(name: "Invoicing", dependencies: ["Ledgers", "Quantities"]),
    .target(
      name: "Comparing",
      dependencies: [
        "Balances", "Diagnostics", "Forecasting", "Pricing", "Quantities", "YAMLReading",
      ]
    ),

    // Telling.
    .target(name: "Charts", dependencies: ["Quantities"]),
    .target(
      name: "Reports",
      dependencies: [
        "Alerts", "Approvals", "Balances", "Charts", "Comments", "Comparing", "Diagnostics",
        "Forecasting", "Invoicing", "Ledgers", "Policies", "Quantities", "Reconciling", "Refills",
        "Runways",
      ]
    ),

    // Telling of ledgers.
    .target(
      name: "Books",
      dependencies: ["Balances", "Ledgers", "Quantities", "Reports"]
    ),

    // The world outside.
    .target(name: "Transport", dependencies: ["Balances", "CCurl", "Quantities"]),
    .target(name: "BalancesHTTP", dependencies: ["Balances", "Quantities", "Transport"]),
    .target(
      name: "CommentsHTTP",
      dependencies: ["Balances", "Comments", "Quantities", "Transport"]
    ),
    .target(
      name: "AlertsHTTP",
      dependencies: ["Alerts", "Balances", "Quantities", "Transport"]
    ),

    .target(
      name: "LedgersSQLite",
      dependencies: ["Ledgers", "Quantities", .product(name: "GRDB", package: "GRDB.swift")]
    ),

    // The door.
    .target(
      name: "Commands",
      dependencies: [
        "Alerts", "Approvals", "Balances", "Books", "Catalogues", "Comments", "Comparing",
        "Diagnostics", "Forecasting", "Invoicing", "Ledgers", "Plans", "Policies", "Pricing",
        "Quantities", "Reconciling", "Refills", "Reports", "Runways", "Statistics", "YAMLReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "creditcast",
      dependencies: [
        "Alerts", "AlertsHTTP", "Balances", "BalancesHTTP", "Commands", "CommentsHTTP",
        "Diagnostics", "Ledgers", "LedgersSQLite", "Quantities", "Transport", "YAMLReading",
      ]
    ),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "PlanSupport",
      dependencies: [
        "Catalogues", "Diagnostics", "Plans", "Pricing", "Quantities", "TestSupport", "YAMLReading",
      ],
      path: "Tests/PlanSupport"
    ),
    .target(
      name: "LedgerSupport",
      dependencies: ["Ledgers", "Quantities", "TestSupport"],
      path: "Tests/LedgerSupport"
    ),
    .target(
      name: "LedgerSimulation",
      dependencies: ["LedgerSupport", "Ledgers", "Quantities", "TestSupport"],
      path: "Tests/LedgerSimulation"
    ),
    .executableTarget(
      name: "ledger-client",
      dependencies: ["Ledgers", "LedgersSQLite", "Quantities"],
      path: "Tests/LedgerClient"
    ),
    .target(
      name: "RunwaySimulation",
      dependencies: ["Forecasting", "Quantities", "Refills", "Runways", "Statistics"],
      path: "Tests/RunwaySimulation"
    ),
    .executableTarget(
      name: "simulate-runway",
      dependencies: ["RunwaySimulation"],
      path: "Tests/RunwayTrials",
      exclude: ["run.sh"]
    ),
    .target(
      name: "RateSimulation",
      dependencies: [
        "Catalogues", "Diagnostics", "Forecasting", "PlanSupport", "Pricing", "Quantities",
        "Statistics", "TestSupport",
      ],
      path: "Tests/RateSimulation"
    ),
    .executableTarget(
      name: "simulate-rates",
      dependencies: ["RateSimulation"],
      path: "Tests/RateTrials",
      exclude: ["run.sh"]
    ),
    .testTarget(
      name: "RunwaysTests",
      dependencies: [
        "LedgerSupport", "Ledgers", "Quantities", "RunwaySimulation", "Runways", "Statistics",
        "TestSupport",
      ]
    ),
    .executableTarget(
      name: "simulate-ledger",
      dependencies: ["LedgerSimulation"],
      path: "Tests/Simulation",
      exclude: ["run.sh"]
    ),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "TestSupport"]),
    .testTarget(
      name: "CataloguesTests",
      dependencies: ["Catalogues", "Diagnostics", "Quantities", "TestSupport", "YAMLReading"]
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Quantities", "Statistics", "TestSupport"]
    ),
    .testTarget(
      name: "RefillsTests",
      dependencies: ["Forecasting", "Quantities", "Refills", "Statistics", "TestSupport"]
    ),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Quantities", "TestSupport"]),
    .testTarget(
      name: "ReconcilingTests",
      dependencies: ["LedgerSupport", "Ledgers", "Quantities", "Reconciling", "TestSupport"]
    ),
    .testTarget(
      name: "ApprovalsTests",
      dependencies: ["Approvals", "Diagnostics", "Quantities", "TestSupport"]
    ),
    .testTarget(
      name: "InvoicingTests",
      dependencies: ["Invoicing", "LedgerSupport", "Ledgers", "Quantities", "TestSupport"]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Alerts", "Approvals", "Balances", "Charts", "Comparing", "Diagnostics", "Forecasting",
        "Invoicing", "LedgerSupport", "Ledgers", "Policies", "Quantities", "Reconciling",
        "Refills", "Reports", "TestSupport",
      ]
    ),
    .testTarget(
      name: "PlansTests",
      dependencies: ["Diagnostics", "Plans", "Quantities", "TestSupport", "YAMLReading"]
    ),
    .testTarget(
      name: "PricingTests",
      dependencies: [
        "Catalogues", "Diagnostics", "PlanSupport", "Plans", "Pricing", "Quantities", "TestSupport",
        "YAMLReading",
      ]
    ),
    .testTarget(
      name: "PoliciesTests",
      dependencies: [
        "Catalogues", "Diagnostics", "PlanSupport", "Plans", "Policies", "Pricing", "Quantities",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "ForecastingTests",
      dependencies: [
        "Balances", "Catalogues", "Diagnostics", "Forecasting", "PlanSupport", "Plans", "Pricing",
        "Quantities", "RateSimulation", "Statistics", "TestSupport", "YAMLReading",
      ]
    ),
    .testTarget(
      name: "ComparingTests",
      dependencies: [
        "Catalogues", "Comparing", "Diagnostics", "Forecasting", "PlanSupport", "Plans", "Pricing",
        "Quantities", "TestSupport", "YAMLReading",
      ]
    ),
    .testTarget(
      name: "FindingsTests",
      dependencies: [
        "Catalogues", "Comparing", "Diagnostics", "Forecasting", "PlanSupport", "Plans", "Pricing",
        "Quantities",
        "Reports", "TestSupport", "YAMLReading",
      ]
    ),
    .testTarget(
      name: "YAMLReadingTests",
      dependencies: ["CYAML", "Diagnostics", "TestSupport", "YAMLReading"]
    ),
    .testTarget(name: "BalancesTests", dependencies: ["Balances", "Quantities", "TestSupport"]),
    .testTarget(
      name: "BalancesHTTPTests",
      dependencies: ["Balances", "BalancesHTTP", "Quantities", "TestSupport", "Transport"]
    ),
    .testTarget(
      name: "LedgersTests",
      dependencies: [
        "Alerts", "Balances", "LedgerSimulation", "LedgerSupport", "Ledgers", "LedgersSQLite",
        "Quantities", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "AlertsTests",
      dependencies: ["Alerts", "Balances", "Quantities", "TestSupport"]
    ),
    .testTarget(
      name: "AlertsHTTPTests",
      dependencies: [
        "Alerts", "AlertsHTTP", "Balances", "Quantities", "TestSupport", "Transport",
      ]
    ),
    .testTarget(
      name: "BooksTests",
      dependencies: [
        "Books", "LedgerSupport", "Ledgers", "LedgersSQLite", "Quantities", "Reports",
        "TestSupport",
      ]
    ),
    .testTarget(name: "CommentsTests", dependencies: ["Comments", "Quantities", "TestSupport"]),
    .testTarget(
      name: "CommentsHTTPTests",
      dependencies: [
        "Balances", "Comments", "CommentsHTTP", "Quantities", "TestSupport", "Transport",
      ]
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Alerts", "Approvals", "Balances", "Catalogues", "Commands", "Comments", "Diagnostics",
        "LedgerSupport",
        "Ledgers", "PlanSupport", "Plans", "Quantities", "Reports", "TestSupport", "YAMLReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "LedgerSupport", "Ledgers", "LedgersSQLite", "TestSupport", "creditcast", "ledger-client",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// The rules of the house: every Swift 7 feature, strict memory safety, no warnings.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = house + (target.swiftSettings ?? [])
}
