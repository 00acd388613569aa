internal import Glibc

extension Span<UInt8> {
  /// The index of the first such byte at or after `start`, found by the C library.
  package func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// How many characters begin in a range of UTF-8 bytes: all bytes but 10xxxxxx, told 16 at a time.
  package func characters(in range: Range<Int>) -> Int {
    unsafe withUnsafeBytes { bytes in
      var continuations = 0
      var index = range.lowerBound
      while index &+ 16 <= range.upperBound {
        var counts = SIMD16<UInt8>()
        // A lane counts up to 255 bytes.
        let end = min(range.upperBound &- 15, index &+ 255 * 16)
        while index < end {
          let next = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
          counts &-= SIMD16<UInt8>(truncatingIfNeeded: next &>> 7 & ~(next &<< 1) &>> 7)
          index &+= 16
        }
        continuations &+= counts.total
      }
      while index < range.upperBound {
        continuations &+= unsafe bytes[index] & 0xC0 == 0x80 ? 1 : 0
        index &+= 1
      }
      return range.count - continuations
    }
  }
}

extension SIMD16<UInt8> {
  /// The sum of all lanes.
  fileprivate var total: Int {
    var total = 0
    for lane in indices { total &+= Int(self[lane]) }
    return total
  }
}

extension Span<UInt8> {
  /// The index of the last LF or CR of a range.
  func lastLineBreak(in range: Range<Int>) -> Int? {
    unsafe withUnsafeBufferPointer { buffer in
      var index = range.upperBound
      while index > range.lowerBound {
        index &-= 1
        if unsafe buffer[index].isLineBreak { return index }
      }
      return nil
    }
  }

  /// How many spaces and tabs stand before an index.
  func blanks(before index: Int) -> Int {
    var blanks = 0
    while blanks < index, self[index - 1 - blanks].isBlank { blanks += 1 }
    return blanks
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is LF or CR.
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Span<UInt8> {
  /// Whether these bytes spell a word.
  @inline(__always)
  package func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe memcmp(base, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }

  /// Whether these are the same bytes.
  @inline(__always)
  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBufferPointer { left in
      unsafe other.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return unsafe memcmp(left, right, count) == 0
      }
    }
  }

  /// Whether these are the same bytes.
  package func isSame(as other: Span<UInt8>) -> Bool { equals(other) }

  /// Whether a control character of ASCII is among these bytes, told 8 at a time.
  package var hasControl: Bool {
    unsafe withUnsafeBytes { bytes in
      guard bytes.count >= 8 else { return unsafe bytes.contains { $0 < 0x20 || $0 == 0x7F } }
      let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      var (offset, found): (Int, UInt64) = (0, 0)
      let last = bytes.count &- 8
      while true {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let deletes = word ^ (ones &* 0x7F)
        found |= (word &- ones &* 0x20) & ~word | (deletes &- ones) & ~deletes
        if offset == last { return found & tops != 0 }
        offset = Swift.min(offset &+ 8, last)
      }
    }
  }

  /// Whether these bytes say that nothing is there.
  @inline(__always)
  var spellsNull: Bool {
    switch count {
    case 0: true
    case 1: self[0] == UInt8(ascii: "~")
    case 4: equals("null") || equals("Null") || equals("NULL")
    default: false
    }
  }

  /// A number that tells texts apart: two different texts share it with a chance of 1 in 2^64.
  ///
  /// Source: the multiply-and-fold step of wyhash, by Wang Yi (public domain), on 8 bytes at a time.
  @inline(__always)
  package var fingerprint: UInt64 {
    unsafe withUnsafeBytes { bytes in
      // Lengths lie far apart, so that a last word cannot make up for one byte more or less.
      var state = 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: bytes.count &+ 1)
      var offset = 0
      while offset &+ 8 < bytes.count {
        state = unsafe fold(
          state ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        )
        offset &+= 8
      }
      return unsafe fold(state ^ bytes.lastWord)
    }
  }

  /// The last 8 bytes in one number, or all where there are fewer.
  @inline(__always)
  var lastWord: UInt64 { unsafe withUnsafeBytes { unsafe $0.lastWord } }
}

@inline(__always)
private func fold(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}

extension UnsafeRawBufferPointer {
  /// The last 8 bytes in one number, or all where there are fewer.
  @inline(__always)
  fileprivate var lastWord: UInt64 {
    if count >= 8 { return unsafe loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
    if count >= 4 {
      let first = unsafe loadUnaligned(as: UInt32.self)
      let last = unsafe loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    guard count > 0 else { return 0 }
    let (first, middle, last) = unsafe (self[0], self[count / 2], self[count &- 1])
    return UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last)
  }
}
