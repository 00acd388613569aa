import Glibc

/// A process, told apart from another one that gets its number later.
struct ProcessMark: Hashable, Sendable {
  let number: pid_t
  /// When it started, in ticks of the machine.
  let start: UInt64

  /// Whether the process is still there, and has not ended.
  var isThere: Bool { ProcessEntry(number)?.mark == self }

  /// Sends it a signal.
  func send(_ signal: Int32) {
    if isThere { kill(number, signal) }
  }
}

/// What the system tells of a process.
struct ProcessEntry {
  let mark: ProcessMark
  let parent: pid_t

  /// Reads about one process; nil where it is not there, or has ended.
  init?(_ number: pid_t) {
    let line = Self.text(of: "/proc/\(number)/stat")
    // Its name comes in brackets before all that matters, and may hold anything.
    guard let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[name...].split(separator: " ").dropFirst().map(String.init)
    guard fields.count > 19, !["Z", "X"].contains(fields[0]), let parent = pid_t(fields[1]),
      let start = UInt64(fields[19])
    else { return nil }
    mark = ProcessMark(number: number, start: start)
    self.parent = parent
  }

  /// All processes that there are.
  static var all: [ProcessEntry] {
    let names = (try? LiveFiles().names(in: "/proc")) ?? []
    return names.compactMap { pid_t($0).flatMap(ProcessEntry.init) }
  }

  private static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
