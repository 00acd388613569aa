internal import CYAML

/// The bytes on their way to libyaml: read in pieces, looked over, and stopped at the first refusal.
struct ScreenedInput: ~Copyable {
  /// Why reading stopped before the end.
  enum Stop: Error {
    case source(SourceProblem)
    case screen(TextScreen.Refusal)
    case gap
  }

  private let stream: ByteStream
  private let gapBytes: Int
  private var offset = 0
  private var offsetAtEvent = 0
  /// How many bytes of a byte order mark were passed over.
  private(set) var markBytes = 0
  private var isJSON = false
  /// Where joined pairs of escapes end, as counts of characters that libyaml sees.
  private(set) var joints: [Int] = []
  /// The screen with what it remembers of the text so far.
  var screen = TextScreen()
  /// Why reading stopped before the end, once it has.
  private(set) var stop: Stop?

  init(_ stream: consuming ByteStream, gapBytes: Int) {
    self.stream = stream
    self.gapBytes = gapBytes
  }

  /// How many bytes have been handed over.
  var bytesRead: Int { offset }

  /// How many joined pairs end after one character and not after another.
  func joints(after start: Int, through end: Int) -> Int {
    jointsThrough(end) - jointsThrough(start)
  }

  private func jointsThrough(_ index: Int) -> Int {
    var (low, high) = (0, joints.count)
    while low < high {
      let middle = (low + high) / 2
      if joints[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Notes that an event was made of the bytes so far.
  mutating func noteEvent() {
    offsetAtEvent = offset
  }

  /// Fills libyaml's buffer; false stops it.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer, count: inout Int) -> Bool {
    do throws(Stop) {
      count = try unsafe read(into: buffer)
      return true
    } catch {
      stop = error
      return false
    }
  }

  private mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Stop) -> Int {
    if offset == 0 {
      markBytes = try byteOrderMark()
      offset = markBytes
      isJSON = SurrogatePairs.canStand(in: (try? stream.bytes(at: offset, count: 64)) ?? [])
    }
    guard offset - offsetAtEvent <= gapBytes else { throw .gap }
    let count: Int
    do { count = try unsafe stream.read(at: offset, into: buffer) } catch { throw .source(error) }
    let joined = unsafe isJSON ? joinPairs(in: buffer, count: count) : nil
    let length = joined?.count ?? count
    let piece = unsafe Span<UInt8>(
      _unsafeBytes: UnsafeRawBufferPointer(rebasing: buffer[..<length])
    )
    do throws(TextScreen.Refusal) {
      try screen.screen(piece, at: offset) { byte in
        (try? stream.bytes(at: byte, count: 32)) ?? []
      }
    } catch {
      throw .screen(error)
    }
    if joined?.endsInPair == true { joints.append(screen.charactersBefore) }
    offset += joined?.consumed ?? count
    return length
  }

  private func joinPairs(
    in buffer: UnsafeMutableRawBufferPointer,
    count: Int
  ) -> SurrogatePairs.Piece {
    let bytes = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    var piece = unsafe MutableSpan<UInt8>(_unsafeBytes: bytes)
    return SurrogatePairs.joinFirst(in: &piece)
  }

  private func byteOrderMark() throws(Stop) -> Int {
    let start: [UInt8]
    do { start = try stream.bytes(at: 0, count: 4) } catch { throw .source(error) }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    let isUTF16 = start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE])
    guard !isUTF16, !start.starts(with: [0, 0, 0xFE, 0xFF]) else { throw .screen(.otherEncoding) }
    return 0
  }
}
