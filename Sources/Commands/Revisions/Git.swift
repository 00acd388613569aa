internal import Diagnostics
internal import Reports

/// The program `git`, as far as it is asked for what a revision holds.
///
/// Only its objects are read: nothing is checked out, fetched or written, and no hook or filter runs.
struct Git {
  let world: World

  /// The most bytes of a list of files.
  static let mostListed = 256 << 20

  /// Asks git from the working folder.
  func ask(
    _ arguments: [String],
    input: [UInt8] = [],
    mostOutput: Int = 1 << 16
  ) throws(Failure) -> ProgramAnswer {
    let common = [
      "-C", world.files.workingFolder, "--no-pager", "--literal-pathspecs",
      "-c", "protocol.allow=never", "-c", "core.fsmonitor=false",
    ]
    let call = ProgramCall(
      "git",
      common + arguments,
      input: input,
      environment: environment,
      mostOutput: mostOutput
    )
    do {
      return try world.run(call)
    } catch {
      switch error {
      case .missing:
        throw Failure(
          .noInput,
          "the program `git` cannot be found",
          help: "`--base` reads the revision through it; install it, or compare two folders"
        )
      case .tooMuchOutput:
        throw Failure(.badData, "the files of the revision are too large to be compared")
      case .tooLong: throw Failure(.breakage, "the program `git` did not end in time")
      case .failed(let reason):
        throw Failure(.breakage, "the program `git` cannot be run: \(reason)")
      }
    }
  }

  /// What git is told of the environment: where it finds repositories and settings, and nothing secret.
  private var environment: [String: String] {
    var names = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR",
      "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES",
      "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT",
    ]
    let settings = world.variable("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    for index in 0..<min(max(0, settings), 32) {
      names += ["GIT_CONFIG_KEY_\(index)", "GIT_CONFIG_VALUE_\(index)"]
    }
    var result = ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"]
    result["GIT_TERMINAL_PROMPT"] = "0"
    for name in names { result[name] = world.environment(name) }
    return result
  }
}

extension ProgramAnswer {
  /// Its output as one line, without the line break at its end.
  var line: String {
    String(
      decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...],
      as: UTF8.self
    )
  }

  /// The first line of its complaints.
  var complaint: String? {
    complaints.split(separator: "\n").first.map { String($0.prefix(200)) }
  }
}
