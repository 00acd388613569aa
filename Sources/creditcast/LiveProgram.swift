import Commands
import Glibc

/// Runs other programs on this machine.
enum LiveProgram {
  /// How much is kept of what a program complains.
  private static let mostComplaints = 4096

  /// Runs a program to its end.
  static func answer(to call: ProgramCall) throws(ProgramProblem) -> ProgramAnswer {
    guard !(call.arguments + [call.program]).contains(where: { $0.utf8.contains(0) }) else {
      throw .failed(reason: "an argument holds a NUL")
    }
    var input = try Pipe()
    var output = try Pipe()
    var complaints = try Pipe()
    let process = try start(call, input, output, complaints)
    input.closeReading()
    output.closeWriting()
    complaints.closeWriting()
    let end = call.timeout.map { ContinuousClock.now + $0 }
    var exchange = Exchange(input: call.input, limit: call.mostOutput, end: end)
    let problem = exchange.run(writing: &input, reading: output, complaints)
    if problem != nil { kill(process, SIGKILL) }
    let (status, isLate) = wait(for: process, until: problem == nil ? end : nil)
    let signal = status & 0x7F
    // One that has ended in time may have left something behind that holds its outputs.
    if let problem, problem != .tooLong || signal == SIGKILL { throw problem }
    if isLate { throw .tooLong }
    return ProgramAnswer(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal,
      output: exchange.output,
      complaints: String(decoding: exchange.complaints.prefix(mostComplaints), as: UTF8.self)
    )
  }

  /// Waits for a program's end, and brings it about where it is late.
  private static func wait(
    for process: pid_t,
    until end: ContinuousClock.Instant?
  ) -> (status: Int32, isLate: Bool) {
    var status: Int32 = 0
    while let end {
      if unsafe waitpid(process, &status, WNOHANG) == process { return (status, false) }
      guard ContinuousClock.now < end else { break }
      usleep(5000)
    }
    if end != nil { kill(process, SIGKILL) }
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (status, end != nil && status & 0x7F == SIGKILL)
  }

  private static func start(
    _ call: ProgramCall,
    _ input: borrowing Pipe,
    _ output: borrowing Pipe,
    _ complaints: borrowing Pipe
  ) throws(ProgramProblem) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, complaints.writing, STDERR_FILENO)
    // This program passes over SIGPIPE, which others rely on.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe ([call.program] + call.arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe call.environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let code = unsafe posix_spawnp(
      &process,
      call.program,
      &actions,
      &attributes,
      &arguments,
      &variables
    )
    switch code {
    case 0: return process
    case ENOENT: throw .missing
    default: throw .failed(reason: unsafe String(cString: strerror(code)).lowercased())
    }
  }
}

/// The two ends of a connection, which no other program inherits.
private struct Pipe: ~Copyable {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws(ProgramProblem) {
    var ends: [Int32] = [-1, -1]
    // Sockets, because they can be closed on exec from the start.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .failed(reason: unsafe String(cString: strerror(errno)).lowercased())
    }
    (reading, writing) = (ends[0], ends[1])
  }

  mutating func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    if reading >= 0 { close(reading) }
    if writing >= 0 { close(writing) }
  }
}

/// Gives a program its input and takes what it writes, in whatever order it does so.
private struct Exchange {
  private let input: [UInt8]
  private let limit: Int
  private let end: ContinuousClock.Instant?
  private var written = 0
  private(set) var output: [UInt8] = []
  private(set) var complaints: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(input: [UInt8], limit: Int, end: ContinuousClock.Instant?) {
    self.input = input
    self.limit = limit
    self.end = end
  }

  /// The milliseconds that are left; below zero where there is no limit.
  private var left: Int32 {
    guard let end else { return -1 }
    let left = ContinuousClock.now.duration(to: end).components
    return Int32(clamping: max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000))
  }

  /// Goes on until both of its outputs have ended, or tells why it does not.
  mutating func run(
    writing pipe: inout Pipe,
    reading first: borrowing Pipe,
    _ second: borrowing Pipe
  ) -> ProgramProblem? {
    if input.isEmpty { pipe.closeWriting() } else { _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK) }
    var ends = [
      pollfd(fd: first.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.writing, events: Int16(POLLOUT), revents: 0),
    ]
    while ends[0].fd >= 0 || ends[1].fd >= 0 {
      let ready = unsafe poll(&ends, nfds_t(ends.count), left)
      guard ready >= 0 || errno == EINTR else { return .tooMuchOutput }
      guard ready != 0 else { return .tooLong }
      if ends[2].revents != 0, !write(to: ends[2].fd) {
        ends[2].fd = -1
        pipe.closeWriting()
      }
      if ends[0].revents != 0, !read(ends[0].fd, complains: false) { ends[0].fd = -1 }
      if ends[1].revents != 0, !read(ends[1].fd, complains: true) { ends[1].fd = -1 }
      guard output.count <= limit else { return .tooMuchOutput }
    }
    return nil
  }

  /// Writes what is taken; false where nothing is left to write, or nobody reads.
  private mutating func write(to descriptor: Int32) -> Bool {
    let count = unsafe input.withUnsafeBytes { bytes in
      unsafe Glibc.write(
        descriptor,
        bytes.baseAddress.map { unsafe $0 + written },
        bytes.count - written
      )
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    written += max(0, count)
    return count > 0 && written < input.count
  }

  /// Reads what is there; false at the end.
  private mutating func read(_ descriptor: Int32, complains: Bool) -> Bool {
    let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    if !complains {
      output += buffer[..<count]
    } else if complaints.count < 4096 {
      complaints += buffer[..<count]
    }
    return true
  }
}
