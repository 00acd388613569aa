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

  /// Makes the files; the report stands where `usage` says, which must not be there yet.
  init(usage: String?, in world: World) throws(Failure) {
    do throws(OutputProblem) {
      path = try world.files.makePrivateFolder()
    } catch {
      throw error.failure
    }
    self.world = world
    plan = "\(path)/plan.ndjson"
    self.usage = usage.map { world.absolute($0) } ?? "\(path)/usage.ndjson"
    do throws(Failure) {
      try fill(self.usage) { (_) throws(Failure) in }
    } catch {
      remove()
      throw error
    }
  }

  /// Fills the file of the calls.
  func fillPlan(with calls: CallExpansion) throws(Failure) {
    try fill(plan) { (output) throws(Failure) in _ = try calls.write(to: output) }
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
