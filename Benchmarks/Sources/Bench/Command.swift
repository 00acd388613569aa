import Foundation

/// A program with its arguments, run as it is, without a shell; what it writes is thrown away.
struct Command {
  let words: [String]

  init(_ words: String...) {
    self.words = words
  }

  /// What one run took.
  struct Run {
    let seconds: Double
    /// The most memory that it held, in KiB.
    let peak: Int
  }

  /// Why a figure could not be taken.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it once; it may end with one of some statuses.
  func run(ending statuses: Set<Int32> = [0]) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = ContinuousClock.now
    var child = pid_t()
    guard posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw Failure(description: "cannot run \(words[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    let time = ContinuousClock.now - start
    guard statuses.contains(status >> 8), status & 0x7F == 0 else {
      throw Failure(description: "\(words.joined(separator: " ")) ended with \(status)")
    }
    return Run(seconds: time / .seconds(1), peak: usage.ru_maxrss)
  }

  /// How many lines it writes.
  func lines() throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var lines = 0
    while let piece = try pipe.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
      lines += piece.count { $0 == UInt8(ascii: "\n") }
    }
    process.waitUntilExit()
    return lines
  }

  /// How many instructions it takes, as callgrind counts them.
  func instructions() throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + words
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard let line = text.split(separator: "\n").first(where: { $0.contains("Collected :") }),
      let count = line.split(separator: " ").last.flatMap({ Double($0) })
    else { throw Failure(description: "valgrind did not count \(words.joined(separator: " "))") }
    return count
  }
}
