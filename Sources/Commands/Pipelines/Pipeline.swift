internal import ArgumentParser
internal import Diagnostics

/// The CI system that a run is part of.
enum Pipeline: Sendable, Hashable {
  case github
  case gitlab

  /// The system that a flag or a variable names, else the one that makes itself known.
  static func current(_ flag: PipelineChoice?, in world: World) throws(Failure) -> Pipeline? {
    let choice = if let flag { flag } else { try named(in: world) }
    return switch choice {
    case .auto: detected(in: world)
    case .none: nil
    case .github: .github
    case .gitlab: .gitlab
    }
  }

  private static func named(in world: World) throws(Failure) -> PipelineChoice {
    guard let name = world.variable("CREDITCAST_CI") else { return .auto }
    guard let choice = PipelineChoice(rawValue: name) else {
      throw Failure(
        .usage,
        "CREDITCAST_CI is `\(name)` and must be auto, none, github or gitlab"
      )
    }
    return choice
  }

  private static func detected(in world: World) -> Pipeline? {
    if world.variable("GITHUB_ACTIONS") == "true" { return .github }
    return world.variable("GITLAB_CI") == "true" ? .gitlab : nil
  }
}

/// For which CI system to write what it reads.
enum PipelineChoice: String, ArgumentWord, Sendable {
  case auto
  case none
  case github
  case gitlab
}
