internal import Glibc

/// The few socket calls of a scripted server.
enum ServerSocket {
  /// Opens a listener on a free port of 127.0.0.1.
  static func listening() -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let bound = unsafe withAddress(&address) { unsafe bind(descriptor, $0, $1) }
    precondition(bound == 0 && listen(descriptor, 16) == 0, "no port for the scripted server")
    return descriptor
  }

  /// The port of a listener.
  static func port(of listener: Int32) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = unsafe withAddress(&address) { pointer, _ in unsafe getsockname(listener, pointer, &length)
    }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Reads up to the empty line that ends a request's head; nil where the client hangs up.
  static func head(from connection: Int32) -> String? {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      var byte: UInt8 = 0
      guard unsafe recv(connection, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }

  /// Reads as much after a head as the head announces.
  static func body(after head: String, from connection: Int32) -> String {
    let lengths = head.matches(of: /(?i)\r\ncontent-length: *([0-9]+)/)
    var body = [UInt8](repeating: 0, count: lengths.first.flatMap { Int($0.1) } ?? 0)
    var count = 0
    while count < body.count {
      let added = unsafe body.withUnsafeMutableBytes { room in
        unsafe recv(connection, room.baseAddress.map { unsafe $0 + count }, room.count - count, 0)
      }
      guard added > 0 else { break }
      count += added
    }
    return String(decoding: body[..<count], as: UTF8.self)
  }

  /// Sends all bytes, or answers false where nobody reads.
  @discardableResult
  static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Waits until the other side hangs up.
  static func waitForEnd(of connection: Int32) {
    var byte: UInt8 = 0
    while unsafe recv(connection, &byte, 1, 0) > 0 {}
  }

  /// Makes the next close send RST.
  static func makeCloseReset(_ connection: Int32) {
    var option = linger(l_onoff: 1, l_linger: 0)
    let size = socklen_t(MemoryLayout<linger>.size)
    unsafe setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, size)
  }

  private static func withAddress(
    _ address: inout sockaddr_in,
    _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
