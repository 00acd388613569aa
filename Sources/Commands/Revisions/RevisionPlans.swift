internal import Diagnostics
internal import Plans
internal import YAMLReading

/// Plans as they are here, and as they were in a revision.
struct RevisionPlans {
  let world: World
  let revision: String
  let limits: PlanLimits

  /// What the working tree and the revision hold of some paths.
  struct Sides {
    let base: [PlanFile]
    let head: [PlanFile]
    let tree: RevisionTree
    let repository: GitRepository
  }

  /// A path, here and in the repository.
  private struct Named {
    let path: String
    let inside: String
    let kind: FileKind?
  }

  /// Finds the plans at some paths: those that are new or gone as well.
  ///
  /// `prices` are files that the revision may hold besides.
  func sides(at paths: [String], prices: [String]) throws(Failure) -> Sides {
    let repository = try GitRepository(of: world)
    var named: [Named] = []
    for path in paths { named.append(try self.named(path, in: repository)) }
    let others = prices.compactMap { inside($0, repository) }.map(RepositoryPath.folder)
    let commit = try repository.commit(of: revision)
    let tree = try repository.tree(
      of: commit,
      named: revision,
      under: folders(of: named) + others
    )
    let ways = named.flatMap { RepositoryPath.way(to: $0.inside) }
    let closed = try repository.closedPaths(among: Set(ways), of: commit)
    var (base, head): ([PlanFile], [PlanFile]) = ([], [])
    for one in named {
      let (old, new) = (try oldPlans(of: one, in: tree, closed), try newPlans(of: one))
      guard !old.isEmpty || !new.isEmpty else {
        throw Failure(
          .noInput,
          "`\(one.path)` holds no plan, neither here nor in `\(revision)`",
          help: "plans are files that end in `.yaml` or `.yml` and do not begin with a dot"
        )
      }
      try tree.readAhead(old.map(\.inside))
      base += old.map { file($0.path, $0.inside, in: tree) }
      head += new
    }
    return Sides(base: base, head: head, tree: tree, repository: repository)
  }

  /// The path of a file in the repository; nil where it stands outside.
  func inside(_ path: String, _ repository: GitRepository) -> String? {
    RepositoryPath.of(path, from: world.files.workingFolder, top: repository.top)
  }

  private func named(_ path: String, in repository: GitRepository) throws(Failure) -> Named {
    guard path != "-" else {
      throw Failure(.usage, "standard input has no revision to compare with")
    }
    guard let inside = inside(path, repository) else {
      throw Failure(.usage, "`\(path)` stands outside of the repository `\(repository.top)`")
    }
    return Named(path: path, inside: inside, kind: world.files.kind(of: path))
  }

  /// The folders whose files may be asked for: plans name files in their own.
  private func folders(of named: [Named]) -> [String] {
    named.flatMap {
      $0.kind == .folder ? [$0.inside] : [$0.inside, RepositoryPath.folder(of: $0.inside)]
    }
  }

  private func oldPlans(
    of one: Named,
    in tree: RevisionTree,
    _ closed: Set<String>
  ) throws(Failure) -> [(path: String, inside: String)] {
    if tree.holdsFile(one.inside) { return [(one.path, one.inside)] }
    // Behind it nothing is listed, which must not look as if there had been no plans.
    if let stop = RepositoryPath.way(to: one.inside).first(where: closed.contains) {
      throw Failure(
        .noInput,
        "`\(stop)` is a symbolic link or a submodule in `\(revision)`",
        help: "name what it points at, or compare inside the submodule"
      )
    }
    let separator = one.path.hasSuffix("/") ? "" : "/"
    return PlanFinder.planNames(among: tree.names(in: one.inside)).map { name in
      (one.path + separator + name, one.inside.isEmpty ? name : "\(one.inside)/\(name)")
    }
  }

  private func newPlans(of one: Named) throws(Failure) -> [PlanFile] {
    switch one.kind {
    case nil: []
    case .folder: try PlanFinder(world: world, limits: limits).planFiles(in: one.path)
    case .file, .other: [PlanFile(SourceFile(path: one.path), limits: limits)]
    }
  }

  /// A file of the revision; what it names is read from there as well.
  private func file(_ path: String, _ inside: String, in tree: RevisionTree) -> PlanFile {
    let folder = RepositoryPath.folder(of: inside)
    let confined = ConfinedFolder { name throws(SourceProblem) in
      try tree.read(folder.isEmpty ? name : "\(folder)/\(name)", inside: folder)
    }
    return PlanFile(
      SourceFile(
        name: "\(revision):\(path)",
        origin: .reader { () throws(SourceProblem) in
          try tree.read(inside)
        }
      ),
      in: confined,
      limits: limits
    )
  }
}
