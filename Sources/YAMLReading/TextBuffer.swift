internal import Glibc

/// Texts that stand one after the other in one list of bytes, whose room is used again and again.
package struct TextBuffer: Sendable {
  /// The bytes of the texts, and behind them room for others.
  package private(set) var bytes: [UInt8] = []
  /// How many bytes the texts have.
  package private(set) var count = 0

  /// Makes an empty buffer.
  package init() {}

  /// Changes its bytes for others, which are room for other texts.
  package mutating func swapBytes(with others: inout [UInt8]) {
    swap(&bytes, &others)
    count = 0
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
        unsafe Self.copy(text.count, from: from, to: to + start)
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

  /// Copies bytes; few of them in two words that may overlap, without a call.
  @inline(__always)
  static func copy(_ count: Int, from: UnsafeRawPointer, to: UnsafeMutableRawPointer) {
    if count > 16 {
      unsafe _ = memcpy(to, from, count)
    } else if count >= 8 {
      let first = unsafe from.loadUnaligned(as: UInt64.self)
      let last = unsafe from.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      unsafe to.storeBytes(of: first, as: UInt64.self)
      unsafe to.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      let first = unsafe from.loadUnaligned(as: UInt32.self)
      let last = unsafe from.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      unsafe to.storeBytes(of: first, as: UInt32.self)
      unsafe to.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
    } else {
      for index in 0..<count {
        let byte = unsafe from.load(fromByteOffset: index, as: UInt8.self)
        unsafe to.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
      }
    }
  }
}
