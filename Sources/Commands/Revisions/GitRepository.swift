internal import Diagnostics

/// The git repository that the working folder lies in.
struct GitRepository {
  private let git: Git
  /// The folder that its working tree stands in.
  let top: String

  /// Finds the repository.
  init(of world: World) throws(Failure) {
    git = Git(world: world)
    let answer = try git.ask(["rev-parse", "--show-toplevel"])
    guard answer.status == 0, answer.line.hasPrefix("/") else {
      throw Failure(
        .noInput,
        "`--base` needs a git repository around the working folder",
        help: answer.complaint.map { "git says: \($0)" }
      )
    }
    top = answer.line
  }

  /// The name of the commit that a revision stands for.
  func commit(of revision: String) throws(Failure) -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      revision.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else {
      throw Failure(.usage, "`\(revision)` is no revision", help: "write `--base origin/main`")
    }
    let answer = try git.ask(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    )
    let line = answer.line
    guard answer.status == 0, line.utf8.count >= 40, line.allSatisfy(\.isHexDigit) else {
      throw try missing(revision)
    }
    return line
  }

  /// Those of some paths that are links or submodules, behind which a commit lists nothing.
  func closedPaths(among paths: Set<String>, of commit: String) throws(Failure) -> Set<String> {
    guard !paths.isEmpty else { return [] }
    let answer = try git.ask(
      ["ls-tree", "-z", "--full-tree", "--", commit] + paths.sorted(),
      mostOutput: Git.mostListed
    )
    let records = answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let closed = records.filter { $0.hasPrefix("120000 ") || $0.hasPrefix("160000 ") }
    return paths.intersection(
      closed.compactMap { record in
        record.firstIndex(of: "\t").map { String(record[record.index(after: $0)...]) }
      }
    )
  }

  /// The tree of a commit, as far as it lies under some folders; an empty one is all of it.
  func tree(
    of commit: String,
    named revision: String,
    under folders: [String]
  ) throws(Failure) -> RevisionTree {
    let paths = folders.contains("") ? [] : folders
    let answer = try git.ask(
      ["ls-tree", "-r", "-z", "-l", "--full-tree", "--", commit] + paths,
      mostOutput: Git.mostListed
    )
    guard answer.status == 0 else { throw unreadable(revision, answer) }
    return RevisionTree(revision, listed: answer.output, in: self)
  }

  /// The bytes of objects, in their order; nil for those that are not there.
  func blobs(_ entries: [TreeEntry]) throws(Failure) -> [[UInt8]?] {
    guard !entries.isEmpty else { return [] }
    let room = entries.reduce(0) { $0 + $1.size + 128 }
    let answer = try git.ask(
      ["cat-file", "--batch"],
      input: Array(entries.map { "\($0.object)\n" }.joined().utf8),
      mostOutput: room
    )
    return BlobList(answer.output).blobs(entries.count)
  }

  private func missing(_ revision: String) throws(Failure) -> Failure {
    let isShallow = try git.ask(["rev-parse", "--is-shallow-repository"]).line == "true"
    guard isShallow else {
      return Failure(
        .noInput,
        "there is no revision `\(revision)` in this repository",
        help: "`git fetch` gets what is new, `git branch --all` lists branches"
      )
    }
    return Failure(
      .noInput,
      "there is no revision `\(revision)` here: this is a shallow clone, which lacks older ones",
      help:
        "run `git fetch --unshallow`, or fetch that one with `git fetch --depth=1 origin BRANCH`"
        + " and compare with `--base FETCH_HEAD`"
    )
  }

  private func unreadable(_ revision: String, _ answer: ProgramAnswer) -> Failure {
    Failure(
      .noInput,
      "the files of revision `\(revision)` cannot be read",
      help: answer.complaint.map { "git says: \($0)" }
    )
  }
}
