internal import Glibc
internal import Synchronization

/// A server on loopback that follows one script for each connection.
///
/// The last script is repeated for every further connection. A connection's steps start when a request
/// has come, whole.
package final class ScriptedServer: Sendable {
  /// The port on 127.0.0.1.
  package let port: UInt16
  private let listener: Int32
  private let log: ServerLog

  /// Starts to listen.
  package init(_ scripts: [[ServerStep]]) {
    listener = ServerSocket.listening()
    port = ServerSocket.port(of: listener)
    log = ServerLog()
    Self.start(ServerLoop(listener: listener, scripts: scripts, log: log))
  }

  /// Starts to listen with one script for every connection.
  package convenience init(_ steps: ServerStep...) {
    self.init([steps])
  }

  deinit {
    // The loop closes it; closed here, its number could belong to the next server too early.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The heads of all requests so far.
  package var requests: [String] { log.requests }

  /// The bodies of all requests so far, empty where there was none.
  package var bodies: [String] { log.bodies }

  private static func start(_ loop: ServerLoop) {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(ServerLoopBox(loop)).toOpaque()
    let code = unsafe pthread_create(
      &thread,
      nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<ServerLoopBox>.fromOpaque(context).takeRetainedValue().loop.run()
        return nil
      },
      box
    )
    precondition(code == 0, "no thread for the scripted server")
    pthread_detach(thread)
  }
}

/// Carries a loop into its thread.
private final class ServerLoopBox {
  let loop: ServerLoop

  init(_ loop: ServerLoop) {
    self.loop = loop
  }
}
