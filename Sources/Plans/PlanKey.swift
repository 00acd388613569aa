/// The keys of a plan.
enum PlanKey: String, CaseIterable {
  case creditcast
  case name
  case owner
  case account
  case runAt = "run_at"
  case schedule
  case defaults
  case assumptions
  case jobs

  /// All of them, as they are written.
  static let names = allCases.map(\.rawValue)

  /// Whether what a job costs depends on it.
  var changesJobs: Bool {
    switch self {
    case .runAt, .schedule, .defaults, .assumptions: true
    case .creditcast, .name, .owner, .account, .jobs: false
    }
  }
}

/// The names that plans may have.
enum PlanName {
  /// Whether a text follows `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 64, first.isLetterOrDigit else {
      return false
    }
    return name.utf8.allSatisfy { $0.isLetterOrDigit || ".-_".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
