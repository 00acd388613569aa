/// A complete reply of a server.
package struct HTTPReply: Sendable {
  /// The status code.
  package let status: Int
  /// The header.
  package let head: ReplyHead
  /// The body, at most as large as a reply may be.
  package let body: [UInt8]

  /// Makes a reply of its parts.
  package init(status: Int, head: ReplyHead, body: [UInt8]) {
    self.status = status
    self.head = head
    self.body = body
  }
}
