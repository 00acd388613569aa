import Foundation
import TestSupport

/// A shell as a reader of the documentation has it: the repository's plans are there and two sample ledgers,
/// `december.sqlite` and `autumn.sqlite`; `creditcast` is the program that has just been built, and nothing else is set.
enum Shell {
  /// What a script wrote to both of its outputs, and the status that it ended with.
  struct Answer {
    let text: String
    let status: Int?
  }

  /// Runs a script in a folder of its own.
  static func run(_ script: String) -> Answer {
    let folder = TemporaryFolder()
    let words = [
      folder.path, RepositoryRoot.path, programs, script, SampleFile.path, SampleFile.autumn,
    ]
    let output = ChildProcess.run(frame, words)
    // By bytes: the line ends of CSV are one character together.
    let start = output.utf8.lastIndex(of: UInt8(ascii: "\n")).map(output.utf8.index(after:))
    let last = start ?? output.startIndex
    return Answer(text: String(output[..<last]), status: Int(output[last...]))
  }

  private static let frame = """
    cd "$1" && ln -s "$2/Plans" "$2/Documentation" . && cp "$5" december.sqlite && cp "$6" autumn.sqlite || exit
    env -i HOME="$1" PATH="$3:$PATH" LANG=C.UTF-8 /bin/sh -c "$4"
    echo $?
    """

  /// The folder of the programs that were built together with this test.
  static let programs = URL(filePath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent().path
}
