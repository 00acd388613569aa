internal import Comparing
internal import Diagnostics
internal import Plans
internal import YAMLReading

/// Where a side of a comparison comes from.
struct SideSource {
  /// What the user called it.
  let name: String
  let content: Content

  enum Content {
    /// Plans that are to be read and priced.
    case plans([PlanFile])
    /// A report that has been saved.
    case saved(SourceFile)
  }

  /// The texts that findings may be about.
  var sources: [SourceFile] {
    switch content {
    case .plans(let files): files.map(\.source)
    case .saved(let source): [source]
    }
  }
}

extension SideSource {
  /// The side at a path: a plan, a folder of plans that may be empty, or a saved report.
  init(at path: String, limits: PlanLimits, in world: World) throws(Failure) {
    let finder = PlanFinder(world: world, limits: limits)
    let files: [PlanFile] =
      world.files.kind(of: path) == .folder
      ? try finder.planFiles(in: path) : try finder.files(at: [path])
    name = path
    if files.count == 1, let source = files.first?.source, SavedReportReader.recognises(source) {
      content = .saved(source)
    } else {
      content = .plans(files)
    }
  }
}
