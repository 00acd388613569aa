import Diagnostics
import Testing
import YAMLReading

/// Moving through a text by hand.
@Suite struct CursorTests {
  @Test func `a document may be left at any place`() throws {
    let yaml = """
      - &a {x: [1, {y: 2}], z: 3}
      - {<<: *a, w: [*a]}
      - last
      --- {b: 1}
      --- [2]
      """
    for steps in 0...20 {
      var reader = Self.reader(yaml)
      _ = try reader.nextDocument()
      try Self.walk(&reader, steps: steps)
      var moves = [try reader.nextDocument(), reader.enterMapping(), try reader.nextKey()]
      let key = reader.string
      moves += [try reader.nextDocument(), reader.enterSequence(), try reader.nextItem()]
      let item = reader.string
      let isMore = try reader.nextDocument()
      #expect(moves == Array(repeating: true, count: 6), "\(steps)")
      #expect([key, item] == ["b", "2"], "\(steps)")
      #expect(!isMore)
    }
  }

  /// Goes down into the first value of everything, at most so many steps.
  private static func walk(_ reader: inout YAMLReader, steps: Int) throws(ReadingStopped) {
    var left = steps
    func down(_ reader: inout YAMLReader) throws(ReadingStopped) {
      guard left > 0 else { return }
      left -= 1
      if reader.enterMapping() {
        while left > 0, try reader.nextKey() {
          try reader.nextValue()
          try down(&reader)
        }
      } else if reader.enterSequence() {
        while left > 0, try reader.nextItem() { try down(&reader) }
      }
    }
    try down(&reader)
  }

  @Test func `values are passed over whole, aliases too`() throws {
    var reader = Self.reader("a: &x {p: [1, {q: 2}]}\nb: *x\nc: {<<: *x, d: [*x, *x]}\ne: 5\n")
    _ = try reader.nextDocument()
    _ = reader.enterMapping()
    var keys: [String] = []
    while try reader.nextKey() {
      keys.append(reader.string)
      try reader.nextValue()
      try reader.skip()
    }
    #expect(keys == ["a", "b", "c", "e"])
    let total = reader.findings.total
    #expect(total == 0)
  }

  @Test func `a value knows its kind, its place and its alias`() throws {
    var reader = Self.reader("a: &x [1]\nb: *x\nc: ~\nd: '~'\ne: # gone\nf: g # h\n")
    _ = try reader.nextDocument()
    _ = reader.enterMapping()
    var seen: [String] = []
    while try reader.nextKey() {
      let key = reader.string
      try reader.nextValue()
      let alias = reader.alias.map { "\($0.start.line):\($0.start.column)" } ?? "-"
      let start = reader.range.start
      seen.append(
        "\(key) \(reader.node) \(start.line):\(start.column) \(alias) \(reader.hasComment)"
      )
      try reader.skip()
    }
    #expect(
      seen == [
        "a sequence 1:4 - false", "b sequence 1:4 2:4 false", "c null 3:4 - false",
        "d scalar 4:4 - false", "e null 5:3 - true", "f scalar 6:4 - true",
      ]
    )
  }

  @Test func `entering what is not there changes nothing`() throws {
    var reader = Self.reader("[a]")
    var moves = [try reader.nextDocument(), reader.enterMapping(), reader.enterSequence()]
    moves += [try reader.nextItem(), reader.enterSequence(), reader.enterMapping()]
    let item = reader.string
    moves += [try reader.nextItem(), try reader.nextDocument(), try reader.nextDocument()]
    #expect(moves == [true, false, true, true, false, false, false, false, false])
    #expect(item == "a")
  }

  @Test func `after a stop there is nothing more`() {
    var reader = Self.reader("a: [1\nb")
    var isStopped = false
    do throws(ReadingStopped) {
      _ = try reader.nextDocument()
      try reader.skip()
    } catch {
      isStopped = true
    }
    #expect(isStopped)
    for _ in 1...3 {
      let isMore = (try? reader.nextDocument()) ?? false
      #expect(!isMore)
    }
    let total = reader.findings.total
    #expect(total == 1)
  }

  @Test func `both of two equal keys are named`() throws {
    let findings = Walk("a: 1\n'a': 2\nb: {c: 1, c: 2, c: 3}\n").findings
    #expect(findings.map(\.code) == Array(repeating: "yaml.duplicate-key", count: 3))
    let places = findings.map { finding in
      [finding.place, finding.notes.first?.place].map { place in
        place?.range.map { "\($0.start.line):\($0.start.column)" } ?? "-"
      }
    }
    #expect(places == [["2:1", "1:1"], ["3:11", "3:5"], ["3:17", "3:5"]])
  }

  private static func reader(_ yaml: String) -> YAMLReader {
    let bytes = Array(yaml.utf8)
    return YAMLReader(
      SourceFile(name: "t.yaml", origin: .memory(bytes)),
      stream: ByteStream(bytes)
    )
  }
}
