/// A complete reply of a server.
struct HTTPReply: Sendable {
  /// The status code.
  let status: Int
  /// The header.
  let head: ReplyHead
  /// The body, at most as large as a reply may be.
  let body: [UInt8]
}
