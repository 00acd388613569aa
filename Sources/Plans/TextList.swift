/// The texts of a prompt file: one for each line, or for each row of a column.
package struct TextList: Sendable {
  /// The file, as the plan names it.
  package let file: String
  private let bytes: [UInt8]
  private let stretches: [Range<UInt32>]
  /// The length in characters of the longest text, and its line in the file.
  package let longest: (characters: Int, line: Int)

  init(file: String, bytes: [UInt8], stretches: [(range: Range<UInt32>, line: Int)]) {
    self.file = file
    self.bytes = bytes
    self.stretches = stretches.map(\.range)
    var longest = (characters: 0, line: 0)
    for (range, line) in stretches where range.count > longest.characters {
      let text = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
      let characters = text.count { $0 & 0xC0 != 0x80 }
      if characters > longest.characters { longest = (characters, line) }
    }
    self.longest = longest
  }

  /// How many texts there are.
  package var count: Int { stretches.count }

  /// The text at an index.
  package subscript(index: Int) -> String {
    String(decoding: bytes(at: index), as: UTF8.self)
  }

  /// The bytes of the text at an index.
  package func bytes(at index: Int) -> ArraySlice<UInt8> {
    bytes[Int(stretches[index].lowerBound)..<Int(stretches[index].upperBound)]
  }
}
