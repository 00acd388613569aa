import Diagnostics
import Testing
import YAMLReading

/// Lines found again, as editors show them.
@Suite struct ExcerptTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end at every kind of line end`(end: String) {
    let lines = ["é: 1", "", "two", "", "", "x: 👩‍👩‍👧"]
    for last in ["", end] {
      for mark in ["", "\u{FEFF}"] {
        let text = mark + lines.joined(separator: end) + last
        for (index, line) in lines.enumerated() {
          #expect(Self.excerpt(of: text, line: index + 1)?.text == line)
        }
        let isAfterEnd = last.isEmpty ? nil : ""
        #expect(Self.excerpt(of: text, line: lines.count + 1)?.text == isAfterEnd)
        #expect(Self.excerpt(of: text, line: lines.count + 2) == nil)
      }
    }
  }

  @Test func `mixed line ends are told apart`() {
    let text = "a\rb\r\nc\n\rd\n\ne\r\r\nf"
    let lines = (1...9).map { Self.excerpt(of: text, line: $0)?.text }
    #expect(lines == ["a", "b", "c", "", "d", "", "e", "", "f"])
  }

  @Test(
    arguments: [
      (1, 1, 1, 3, 0..<2), (1, 2, 1, 2, 1..<1), (1, 3, 1, 99, 2..<4), (1, 99, 1, 99, 4..<4),
      (1, 2, 2, 1, 1..<4), (1, 99, 2, 1, 4..<4),
    ])
  func `characters are marked`(
    line: Int,
    column: Int,
    endLine: Int,
    endColumn: Int,
    marked: Range<Int>
  ) {
    let range = SourceRange(
      Position(line: line, column: column),
      Position(line: endLine, column: endColumn)
    )
    let source = SourceFile(name: "t", origin: .memory(Array("é👩x:\nb".utf8)))
    let excerpt = source.excerpts(for: [range]).first ?? nil
    #expect(excerpt?.text == "é👩x:")
    #expect(excerpt?.marked == marked)
    #expect(excerpt?.line == line)
  }

  @Test func `several lines are found in the order that is asked for`() {
    let source = SourceFile(name: "t", origin: .memory(Array("a\nb\nc\n".utf8)))
    let ranges = [3, 1, 9, 3, 2].map { SourceRange(at: Position(line: $0, column: 1)) }
    #expect(source.excerpts(for: ranges).map { $0?.text } == ["c", "a", nil, "c", "b"])
    #expect(source.excerpts(for: []).isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a very long line is cut at a character and the lines after it are found`(end: String) {
    let long = String(repeating: "é€", count: 200_000)
    let text = "a" + end + long + end + "z"
    let excerpt = Self.excerpt(of: text, line: 2)
    let shown = excerpt?.text ?? ""
    #expect(long.hasPrefix(shown))
    #expect((65_500...65_536).contains(shown.utf8.count))
    #expect(Self.excerpt(of: text, line: 3)?.text == "z")
    #expect(Self.excerpt(of: text, line: 2, column: 20_000)?.marked == 19_999..<19_999)
    #expect(Self.excerpt(of: text, line: 2, column: 100_000) == nil)
  }

  @Test func `lines are found where pieces of the file meet`() {
    for padding in (65_536 - 6)...(65_536 + 2) {
      for end in ["\n", "\r\n", "\r"] {
        let text = String(repeating: "x", count: padding) + end + "é" + end + "z"
        #expect(Self.excerpt(of: text, line: 2)?.text == "é", "\(padding)")
        #expect(Self.excerpt(of: text, line: 3)?.text == "z", "\(padding)")
      }
    }
  }

  @Test func `a file that is gone has no excerpts`() {
    let source = SourceFile(path: "/nowhere/at/all.yaml")
    #expect(source.excerpts(for: [SourceRange(at: Position(line: 1, column: 1))]) == [nil])
  }

  @Test func `bytes that are not UTF-8 still give an excerpt`() {
    let source = SourceFile(name: "t", origin: .memory([0x61, 0xFF, 0x62, 0x0A]))
    let range = SourceRange(at: Position(line: 1, column: 2))
    #expect(source.excerpts(for: [range]).first??.text == "a\u{FFFD}b")
  }

  private static func excerpt(of text: String, line: Int, column: Int = 1) -> Excerpt? {
    let source = SourceFile(name: "t", origin: .memory(Array(text.utf8)))
    return source.excerpts(for: [SourceRange(at: Position(line: line, column: column))]).first
      ?? nil
  }
}
