internal import YAMLReading

/// Looks in a text for lines before which it may be cut.
struct CutSearch: ~Copyable {
  let stream: ByteStream
  let partBytes: Int

  /// How many bytes the text has.
  var size: Int { stream.size }

  /// How a line begins before which a text may be cut.
  struct LineStart {
    let bytes: [UInt8]
    /// What may come next; the end of the text as well.
    let next: [UInt8]
  }

  /// A line that begins a document.
  static let plan = LineStart(bytes: Array("---".utf8), next: Array(" \t\r\n".utf8))

  /// A line that begins a job, whose dash stands in a column.
  static func job(column: Int) -> LineStart {
    LineStart(
      bytes: Array(repeating: UInt8(ascii: " "), count: column - 1) + [UInt8(ascii: "-")],
      next: Array(" \r\n".utf8)
    )
  }

  /// Finds one cut in each stretch of the text, as near to its start as there is one.
  func cuts(before line: LineStart, after offset: Int) -> [Int] {
    var cuts: [Int] = []
    for start in stride(from: partBytes, to: stream.size, by: partBytes) {
      guard start > cuts.last ?? offset else { continue }
      if let cut = first(line, from: start, to: min(stream.size, start + partBytes)) {
        cuts.append(cut)
      }
    }
    return cuts
  }

  /// The offset of the first such line that begins in a stretch of the text.
  func first(_ line: LineStart, from start: Int, to end: Int) -> Int? {
    var offset = start - 1
    while offset < end {
      guard let piece = try? stream.bytes(at: offset, count: 64 << 10),
        piece.count > line.bytes.count
      else { return nil }
      let last = piece.count - line.bytes.count - 1
      var index = 0
      while let lineBreak = piece.span.first(UInt8(ascii: "\n"), from: index), lineBreak < last {
        index = lineBreak + 1
        guard offset + index < end else { return nil }
        if line.begins(piece[index...]) { return offset + index }
      }
      offset += max(last, 1)
    }
    return nil
  }

  /// Where a line begins among the first bytes; their end where it is not among them.
  func offset(ofLine line: Int, within count: Int) -> Int {
    guard let start = try? stream.bytes(at: 0, count: count) else { return 0 }
    var offset = 0
    for _ in 1..<line {
      guard let lineBreak = start.span.first(UInt8(ascii: "\n"), from: offset) else { break }
      offset = lineBreak + 1
    }
    return offset
  }

  /// Whether a line among the last bytes begins like a key of the root.
  func hasKey(after offset: Int, inLast count: Int) -> Bool {
    let start = max(offset, stream.size - count)
    guard let end = try? stream.bytes(at: start, count: count) else { return true }
    var index = 0
    while let lineBreak = end.span.first(UInt8(ascii: "\n"), from: index) {
      index = lineBreak + 1
      guard index < end.count else { return false }
      switch end[index] {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "\n"),
        UInt8(ascii: "\r"):
        continue
      default: return true
      }
    }
    return false
  }
}

extension CutSearch.LineStart {
  /// Whether a text begins like such a line and goes on.
  fileprivate func begins(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > bytes.count, text.starts(with: bytes) else { return false }
    return next.contains(text[text.startIndex + bytes.count])
  }
}
