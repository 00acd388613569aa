/// Collects a reply as it comes in, and refuses more than an honest one has.
struct ReplyBuffer {
  /// The header lines of the last response.
  private(set) var head: [UInt8] = []
  /// The body.
  private(set) var body: [UInt8] = []
  /// Whether the server sent more than was taken.
  private(set) var isTooLarge = false

  private let largest: Int
  private var headerBytes = 0

  private static let responseStart = Array("HTTP/".utf8)

  /// Takes at most so many bytes of each, the header and the body.
  init(largest: Int) {
    self.largest = largest
  }

  /// Takes a header line, or answers false.
  mutating func takeHead(_ line: Span<UInt8>) -> Bool {
    headerBytes += line.count
    guard headerBytes <= largest else {
      isTooLarge = true
      return false
    }
    let line = line.indices.map { line[$0] }
    // An interim response (1xx) is followed by the one that counts.
    if line.starts(with: Self.responseStart) { head = [] }
    head += line
    return true
  }

  /// Takes a part of the body, or answers false.
  mutating func takeBody(_ part: Span<UInt8>) -> Bool {
    guard body.count + part.count <= largest else {
      isTooLarge = true
      return false
    }
    for index in part.indices { body.append(part[index]) }
    return true
  }
}
