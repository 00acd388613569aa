/// The modules from the ground up, and what each may import.
enum Floors {
  /// Modules of the system that every file may import.
  static let system: Set<String> = ["Dispatch", "Glibc", "Synchronization"]

  /// Arrows point down only, so no module imports another of its own floor.
  static let all: [[String: Set<String>]] = [
    ["CYAML": [], "CCurl": []],
    ["Quantities": [], "Diagnostics": []],
    [
      "YAMLReading": ["CYAML", "Diagnostics"], "Balances": ["Quantities"],
      "Charts": ["Quantities"], "Statistics": ["Quantities"],
    ],
    [
      "Alerts": ["Balances", "Quantities"], "Comments": ["Balances", "Quantities"],
      "Approvals": ["Balances", "Diagnostics", "Quantities"],
    ],
    ["Ledgers": ["Alerts", "Balances", "Quantities"]],
    [
      "Reconciling": ["Ledgers", "Quantities"],
      "Invoicing": ["Ledgers", "Quantities"],
      "Plans": ["Diagnostics", "Quantities", "YAMLReading"],
      "Catalogues": ["Diagnostics", "Quantities", "YAMLReading"],
    ],
    ["Pricing": ["Catalogues", "Diagnostics", "Plans", "Quantities"]],
    ["Policies": ["Catalogues", "Diagnostics", "Plans", "Pricing", "Quantities"]],
    ["Forecasting": ["Balances", "Policies", "Pricing", "Quantities", "Statistics"]],
    [
      "Refills": ["Forecasting", "Quantities", "Statistics"],
      "Comparing": [
        "Balances", "Diagnostics", "Forecasting", "Pricing", "Quantities", "YAMLReading",
      ],
      "Transport": ["Balances", "CCurl", "Quantities"],
    ],
    [
      "Reports": [
        "Alerts", "Approvals", "Balances", "Charts", "Comments", "Comparing", "Diagnostics",
        "Forecasting", "Invoicing", "Ledgers", "Policies", "Quantities", "Reconciling", "Refills",
      ],
      "LedgersSQLite": ["GRDB", "Ledgers", "Quantities"],
    ],
    [
      "Books": ["Balances", "Ledgers", "Quantities", "Reports"],
      "BalancesHTTP": ["Balances", "Quantities", "Transport"],
      "AlertsHTTP": ["Alerts", "Balances", "Quantities", "Transport"],
      "CommentsHTTP": ["Balances", "Comments", "Quantities", "Transport"],
    ],
    [
      "Commands": [
        "Alerts", "Approvals", "ArgumentParser", "Balances", "Books", "Catalogues", "Comments",
        "Comparing", "Diagnostics", "Forecasting", "Invoicing", "Ledgers", "Plans", "Policies",
        "Pricing", "Quantities", "Reconciling", "Refills", "Reports", "Statistics", "YAMLReading",
      ]
    ],
    [
      "creditcast": [
        "Alerts", "AlertsHTTP", "Balances", "BalancesHTTP", "Commands", "CommentsHTTP",
        "Diagnostics", "Ledgers", "LedgersSQLite", "Quantities", "Transport", "YAMLReading",
      ]
    ],
  ]

  /// The modules that call C: the two that own a C library, and the door to the system.
  static let unsafe: Set<String> = ["YAMLReading", "Transport", "creditcast"]

  /// The two files outside of them that do: a key's file is checked by its descriptor, and a secret's
  /// bytes are wiped.
  static let unsafeFiles: Set<String> = ["Balances/KeyFile.swift", "Balances/SecretBytes.swift"]

  /// What a module may import; nil for a module that is not of the house.
  static func imports(of module: String) -> Set<String>? {
    all.lazy.compactMap { $0[module] }.first
  }
}
