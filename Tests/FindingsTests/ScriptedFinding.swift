import Diagnostics
import PlanSupport
import Plans
import TestSupport
import YAMLReading

/// Findings that no file of the repository can make: of missing or closed files, and of sizes.
enum ScriptedFinding: String, CaseIterable {
  case missing = "input.missing"
  case notAFile = "input.not-a-file"
  case unreadable = "input.unreadable"
  case sizeLimit = "yaml.size-limit"
  case gapLimit = "yaml.gap-limit"
  case scalarLimit = "yaml.scalar-limit"
  case keyLimit = "yaml.key-limit"
  case aliasLimit = "yaml.alias-limit"
  case jobLimit = "plan.job-limit"

  /// What is found where it is made.
  var findings: Findings {
    switch self {
    case .missing: Self.path { "\($0.path)/none.yaml" }
    case .notAFile: Self.path { $0.path }
    case .unreadable: Self.path { "\($0.path)/\(String(repeating: "n", count: 300))" }
    case .sizeLimit: Self.path({ $0.write(Self.plan, to: "plan.yaml") }) { $0.yaml.fileBytes = 16 }
    case .gapLimit:
      Self.text(Self.plan + String(repeating: "#\n", count: 100_000)) { $0.yaml.gapBytes = 1000 }
    case .scalarLimit:
      Self.text(Self.plan + "x-long: " + String(repeating: "a", count: 70_000) + "\n")
    case .keyLimit:
      Self.text(
        Self.plan + "    matrix: {" + (0..<1025).map { "k\($0): [1]" }.joined(separator: ", ")
          + "}\n"
      )
    case .jobLimit:
      Self.text(Self.plan + "  - {id: b, model: core, prompt: a boat}\n") { $0.jobs = 1 }
    case .aliasLimit:
      Self.text("x-a: &a [a, b, c]\n" + Self.plan + "    tags: *a\n") { $0.yaml.aliasNodes = 3 }
    }
  }

  private static let plan = """
    creditcast: 1
    name: scripted
    jobs:
      - id: a
        model: core
        prompt: a lighthouse

    """

  private static func path(
    _ name: (TemporaryFolder) -> String,
    _ change: (inout PlanLimits) -> Void = { _ in }
  ) -> Findings {
    let folder = TemporaryFolder()
    var limits = PlanLimits()
    change(&limits)
    return Estimated(files: [PlanFile(SourceFile(path: name(folder)), limits: limits)]).findings
  }

  private static func text(
    _ text: String,
    _ change: (inout PlanLimits) -> Void = { _ in }
  ) -> Findings {
    var limits = PlanLimits()
    change(&limits)
    let source = SourceFile(name: "plan.yaml", origin: .memory(Array(text.utf8)))
    return Estimated(files: [PlanFile(source, limits: limits)]).findings
  }
}
