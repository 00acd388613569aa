/// What is sent to a forge.
enum CommentBody {
  /// `{"body": "…"}`.
  static func json(_ text: String) -> [UInt8] {
    var bytes = Array(#"{"body":""#.utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += #"\n"#.utf8
      case 0..<0x20:
        let figures = String(byte, radix: 16)
        bytes += "\\u00\(figures.count < 2 ? "0" : "")\(figures)".utf8
      default: bytes.append(byte)
      }
    }
    return bytes + #""}"#.utf8
  }
}
