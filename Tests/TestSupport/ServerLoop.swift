internal import Glibc

/// Accepts connections one after the other and plays their scripts.
struct ServerLoop: Sendable {
  let listener: Int32
  let scripts: [[ServerStep]]
  let log: ServerLog

  /// Runs until the listener is shut down.
  func run() {
    defer { close(listener) }
    var served = 0
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      // A child process that holds the connection too would keep it open.
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      if let head = ServerSocket.head(from: connection) {
        log.append(head, body: ServerSocket.body(after: head, from: connection))
        play(scripts[min(served, scripts.count - 1)], on: connection)
        served += 1
      }
      close(connection)
    }
  }

  private func play(_ steps: [ServerStep], on connection: Int32) {
    for step in steps {
      switch step {
      case .send(let bytes): ServerSocket.send(bytes, to: connection)
      case .drip(let bytes, let pause):
        for byte in bytes {
          usleep(UInt32(pause) * 1000)
          guard ServerSocket.send([byte], to: connection) else { return }
        }
      case .flood(let byte, let count):
        let chunk = [UInt8](repeating: byte, count: 65_536)
        for _ in 0..<(count / chunk.count) {
          guard ServerSocket.send(chunk, to: connection) else { return }
        }
      case .pause(let milliseconds): usleep(UInt32(milliseconds) * 1000)
      case .hang: ServerSocket.waitForEnd(of: connection)
      case .reset: ServerSocket.makeCloseReset(connection)
      }
    }
  }
}
