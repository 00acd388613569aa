internal import Diagnostics

/// The files that a command is given, which nobody else can read.
struct RunFolder {
  /// The folder, which is removed at the end.
  private let path: String
  /// Where the calls of the plans stand.
  let plan: String
  /// Where the command may report.
  let usage: String
  private let world: World

  /// Makes the folder; the report is to stand where `usage` says.
  init(usage: String?, in world: World) throws(Failure) {
    do throws(OutputProblem) {
      path = try world.files.makePrivateFolder()
    } catch {
      throw error.failure
    }
    self.world = world
    plan = "\(path)/plan.ndjson"
    self.usage = usage.map { world.absolute($0) } ?? "\(path)/usage.ndjson"
  }

  /// Makes the files; a report that is there already must be empty.
  func fill(with calls: CallExpansion) throws(Failure) {
    try fill(plan) { (output) throws(Failure) in _ = try calls.write(to: output) }
    guard world.files.kind(of: usage) != .file || world.files.size(of: usage) != 0 else { return }
    try fill(usage) { (_) throws(Failure) in }
  }

  /// Removes the files, but for a report that the user has named.
  func remove() {
    world.files.removePrivateFolder(at: path)
  }

  private func fill(
    _ file: String,
    _ write: (any TextOutput) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    do throws(OutputProblem) {
      try world.files.fill(file) { output in
        do throws(Failure) {
          try write(output)
        } catch {
          failure = error
        }
      }
    } catch {
      throw error.failure
    }
    if let failure { throw failure }
  }
}

extension World {
  /// A path that means the same file for a program that works in another folder.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(files.workingFolder)/\(path)"
  }
}
