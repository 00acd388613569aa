/// One thing that a scripted server does on a connection.
package enum ServerStep: Sendable {
  /// Sends these bytes at once.
  case send([UInt8])
  /// Sends the bytes one by one with a pause before each.
  case drip([UInt8], everyMilliseconds: Int)
  /// Sends this byte until nobody reads any more, at most this often.
  case flood(UInt8, count: Int)
  /// Sends nothing for a time.
  case pause(milliseconds: Int)
  /// Sends nothing until the other side hangs up.
  case hang
  /// Breaks the connection with RST.
  case reset

  /// Sends a text at once.
  package static func text(_ text: String) -> Self {
    .send(Array(text.utf8))
  }

  /// Sends a whole reply with a length.
  package static func reply(
    _ status: Int = 200,
    _ body: String,
    type: String? = "application/json",
    headers: [String] = []
  ) -> Self {
    let lines =
      ["HTTP/1.1 \(status) Any", "Content-Length: \(body.utf8.count)", "Connection: close"]
      + (type.map { ["Content-Type: \($0)"] } ?? []) + headers
    return text(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }
}
