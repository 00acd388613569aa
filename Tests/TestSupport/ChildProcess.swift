internal import Glibc

/// A shell script that runs beside the test and ends with it.
package final class ChildProcess: Sendable {
  private let process: pid_t
  private let output: Int32

  /// Starts a script with arguments; both of its outputs can be read.
  package init(_ script: String, _ arguments: [String]) {
    var ends: [Int32] = [0, 0]
    // Not a pipe: a socket is closed on exec from the start, so no other child can hold it open.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    unsafe precondition(socketpair(AF_UNIX, kind, 0, &ends) == 0, "no pipe")
    output = ends[0]
    process = Self.spawn(["/bin/sh", "-c", script, "sh"] + arguments, writingTo: ends[1])
    close(ends[1])
  }

  deinit {
    kill(process, SIGKILL)
    _ = waitpid(process, nil, 0)
    close(output)
  }

  /// Runs a script to its end and answers what it wrote.
  package static func run(_ script: String, _ arguments: [String]) -> String {
    let child = ChildProcess(script, arguments)
    var lines: [String] = []
    while let line = child.nextLine() { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  /// Waits for the next line of output; nil at its end.
  package func nextLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while unsafe read(output, &byte, 1) == 1 {
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func spawn(_ words: [String], writingTo output: Int32) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var process = pid_t()
    let code = unsafe posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    unsafe arguments.forEach { unsafe free($0) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    precondition(code == 0, "no child process")
    return process
  }
}
