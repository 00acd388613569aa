/// Objects as `git cat-file --batch` writes them, one after the other.
struct BlobList {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// So many of them; nil for those that are not there.
  consuming func blobs(_ count: Int) -> [[UInt8]?] {
    (0..<count).map { _ in next() }
  }

  /// Reads `<object> blob <size>`, the bytes, and a line break; or `<object> missing`.
  private mutating func next() -> [UInt8]? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: bytes[position..<end], as: UTF8.self).split(separator: " ")
    position = end + 1
    guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0,
      bytes.count - position > size
    else { return nil }
    defer { position += size + 1 }
    return Array(bytes[position..<(position + size)])
  }
}
