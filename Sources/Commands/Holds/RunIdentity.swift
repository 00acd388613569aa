internal import Ledgers
internal import Quantities

/// The run of a CI system that this process is part of.
struct RunIdentity: Sendable {
  /// What people call it; nil outside of CI.
  let name: String?
  /// What tells it from every other one; nil outside of CI.
  let key: String?

  /// Looks at what GitHub, GitLab, Jenkins, Buildkite and CircleCI tell.
  init(in world: World) {
    let parts = Self.systems.lazy.compactMap { system -> (String, [String])? in
      guard let first = world.variable(system.variables[0]) else { return nil }
      return (system.name, [first] + system.variables.dropFirst().compactMap(world.variable))
    }
    let found = parts.first
    name = found.map { "\($0.0) \($0.1[0])" }
    key = found.map { ([$0.0] + $0.1).joined(separator: "/") }
  }

  private static let systems: [(name: String, variables: [String])] = [
    (
      "github",
      [
        "GITHUB_RUN_ID", "GITHUB_REPOSITORY", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "GITHUB_ACTION",
        // Two legs of a matrix differ in nothing else, and must not share a hold.
        "RUNNER_NAME",
      ]
    ),
    ("gitlab", ["CI_JOB_ID", "CI_SERVER_HOST"]),
    ("buildkite", ["BUILDKITE_JOB_ID", "BUILDKITE_RETRY_COUNT"]),
    ("circleci", ["CIRCLE_WORKFLOW_JOB_ID"]),
    ("jenkins", ["BUILD_TAG", "STAGE_NAME"]),
  ]

  /// The key of a claim of this run: the same run and the same plans ask for the same hold.
  func claimKey(for digest: String) -> String? {
    key.map { ContentDigest.of("\($0)\n\(digest)".utf8, figures: 32) }
  }
}
