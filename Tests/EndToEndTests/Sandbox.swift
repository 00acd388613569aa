import Foundation
import TestSupport

/// A folder with some files, in which the program that has just been built can be run.
struct Sandbox {
  /// What a script left behind.
  struct Answer {
    let status: Int?
    let output: [UInt8]
    let errors: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var talk: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The working folder of all scripts.
  let folder = TemporaryFolder()
  private let answers = TemporaryFolder()

  /// Writes a file of the working folder.
  @discardableResult
  func write(_ text: String, to name: String, mode: UInt32 = 0o600) -> String {
    folder.write(text, to: name, mode: mode)
  }

  /// The bytes of a file of the working folder.
  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder.path)/\(name)").map { Array($0) }
  }

  /// The names in the working folder.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// The formats of reports but the table.
  static let formats = [
    "json", "ndjson", "markdown", "csv", "github", "sarif", "junit", "gitlab", "metrics", "slack",
    "agent", "dotenv",
  ]

  /// Options that write every format: the table to standard output, each other one to a file.
  static let allOutputs =
    "--output table " + formats.map { "--output \($0)=r.\($0)" }.joined(separator: " ")

  /// Runs a script whose `creditcast` is the program, with nothing set but what it sets itself.
  func run(_ script: String) -> Answer {
    let words = [folder.path, answers.path, Shell.programs, script]
    let output = ChildProcess.run(Self.frame, words)
    func bytes(_ name: String) -> [UInt8] {
      FileManager.default.contents(atPath: "\(answers.path)/\(name)").map { Array($0) } ?? []
    }
    return Answer(status: Int(output), output: bytes("out"), errors: bytes("err"))
  }

  private static let frame = """
    cd "$1" || exit
    env -i HOME="$1" PATH="$3:$PATH" LANG=C.UTF-8 SWIFT_BACKTRACE=enable=no \
      /bin/sh -c "$4" </dev/null >"$2/out" 2>"$2/err"
    echo $?
    """
}
