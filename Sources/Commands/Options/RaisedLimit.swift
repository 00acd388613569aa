internal import ArgumentParser
internal import Plans
internal import YAMLReading

/// A bound on plans that the command line sets anew: `depth=128`.
struct RaisedLimit: ExpressibleByArgument, Sendable {
  private let name: Name
  private let value: Int

  /// The bounds that can be set.
  private enum Name: String, CaseIterable {
    case fileBytes = "file-bytes"
    case depth
    case scalarBytes = "scalar-bytes"
    case keys
    case aliasNodes = "alias-nodes"
    case aliasGrowth = "alias-growth"
    case gapBytes = "gap-bytes"
    case jobs
    case defaults
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = Name(rawValue: String(parts[0])), let value = Int(parts[1]),
      value > 0
    else { return nil }
    self.name = name
    self.value = value
  }

  /// What can be written, for the help.
  static let names = Name.allCases.reduce("") {
    $0.isEmpty ? $1.rawValue : "\($0), \($1.rawValue)"
  }

  /// Sets the bound.
  func apply(to limits: inout PlanLimits) {
    switch name {
    case .fileBytes: limits.yaml.fileBytes = value
    case .depth: limits.yaml.depth = value
    case .scalarBytes: limits.yaml.scalarBytes = value
    case .keys: limits.yaml.keys = value
    case .aliasNodes: limits.yaml.aliasNodes = value
    case .aliasGrowth: limits.yaml.aliasGrowth = value
    case .gapBytes: limits.yaml.gapBytes = value
    case .jobs: limits.jobs = value
    case .defaults: limits.defaults = value
    }
  }
}
