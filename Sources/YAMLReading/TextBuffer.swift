internal import Glibc

/// Texts that stand one after the other in one list of bytes, whose room is used again and again.
package struct TextBuffer: Sendable {
  /// The bytes of the texts, and behind them room for others.
  package private(set) var bytes: [UInt8] = []
  /// How many bytes the texts have.
  package private(set) var count = 0

  /// Makes an empty buffer with the room that other texts had.
  package init(in room: consuming [UInt8] = []) {
    bytes = room
  }

  /// Adds a text and answers where it stands.
  @inline(__always)
  package mutating func append(_ text: Span<UInt8>) -> Range<Int> {
    let start = count
    let end = start + text.count
    if end > bytes.count { makeRoom(upTo: end) }
    unsafe bytes.withUnsafeMutableBufferPointer { room in
      unsafe text.withUnsafeBufferPointer { text in
        guard let to = room.baseAddress, let from = text.baseAddress else { return }
        unsafe _ = memcpy(to + start, from, text.count)
      }
    }
    count = end
    return start..<end
  }

  /// Forgets the texts and keeps the room.
  package mutating func removeAll() {
    count = 0
  }

  @inline(never)
  private mutating func makeRoom(upTo end: Int) {
    let size = max(end, 2 * bytes.count, 256)
    bytes += repeatElement(0, count: size - bytes.count)
  }
}
