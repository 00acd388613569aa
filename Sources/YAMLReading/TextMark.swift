internal import CYAML

/// A mark of libyaml: a place between two characters of the text, in two words.
///
/// Each is made of fields that are read one by one. libyaml has only just written its tokens, and a processor has
/// to wait for a read that does not lie within one write; copied as it stands, a mark is read so.
struct TextMark {
  /// How many characters stand before it.
  let index: Int
  /// The line in the lower half, the column in the upper one; both count from 0.
  let place: UInt64

  @inline(__always)
  init(index: Int, line: Int, column: Int) {
    self.index = index
    let isNear = (line | column) &>> 32 == 0
    place =
      isNear
      ? UInt64(truncatingIfNeeded: line) | UInt64(truncatingIfNeeded: column) &<< 32
      : UInt64(UInt32(clamping: line)) | UInt64(UInt32(clamping: column)) &<< 32
  }

  init(_ mark: yaml_mark_t) {
    self.init(index: mark.index, line: mark.line, column: mark.column)
  }

  /// The start of the text.
  static let zero = TextMark(index: 0, line: 0, column: 0)

  /// The line, from 0.
  var line: Int { Int(place & 0xFFFF_FFFF) }

  /// The column in characters, from 0.
  var column: Int { Int(place &>> 32) }
}
