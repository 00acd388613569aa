import Diagnostics
import Testing
import YAMLReading

/// Texts that are made to keep a reader busy, to fill its memory, or to slip past it.
@Suite struct HostileTextTests {
  @Test(
    arguments: [
      ("[", 100_000, "yaml.depth-limit"), ("{a: ", 100_000, "yaml.depth-limit"),
      ("[{", 50_000, "yaml.key-not-text"), ("- ", 50_000, "yaml.depth-limit"),
      ("[\n", 50_000, "yaml.depth-limit"), ("? ", 50_000, "yaml.key-not-text"),
      ("? - ", 25_000, "yaml.key-not-text"), ("{? ", 25_000, "yaml.key-not-text"),
      ("[a: ", 25_000, "yaml.depth-limit"), ("!!seq [", 20_000, "yaml.depth-limit"),
      ("&a [", 20_000, "yaml.depth-limit"), ("%TAG !a! tag:x:\n", 60_000, "yaml.directive"),
      ("%YAML 1.2\n", 10_000, "yaml.syntax"), ("%FOO bar\n", 10_000, "yaml.directive"),
      ("a:\n%TAG ! x\n", 10_000, "yaml.directive"),
      ("*a ", 10_000, "yaml.unknown-alias"), ("&a ", 10_000, "yaml.syntax"),
      ("!!str ", 10_000, "yaml.syntax"), ("a: ", 10_000, "yaml.colon-in-text"),
      ("\"", 100_001, "yaml.syntax"), ("}", 100_000, "yaml.syntax"),
      (",", 100_000, "yaml.syntax"), ("@", 100_000, "yaml.reserved-character"),
      ("\t", 100_000, "yaml.tab"), ("\n", 100_000, nil), (" ", 100_000, nil), ("#", 1_000_000, nil),
      ("# a\n", 250_000, nil), ("# # #\n", 250_000, nil), ("---\n", 10_000, nil),
      ("...\n", 10_000, "yaml.syntax"),
    ] as [(String, Int, String?)]
  )
  func `a pattern repeated is refused for one reason`(unit: String, times: Int, code: String?) {
    let walk = Walk(String(repeating: unit, count: times))
    #expect(walk.codes == (code.map { [$0] } ?? []))
    #expect(walk.values <= 10_000)
  }

  @Test func `nesting within the limit is read, one more is not`() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
      let at = { String(repeating: open, count: $0) + String(repeating: close, count: $0) }
      #expect(Walk(at(64)).codes == [])
      #expect(Walk(at(64)).values == 65 || Walk(at(64)).values == 64)
      #expect(Walk(at(65)).codes == ["yaml.depth-limit"])
    }
  }

  @Test(arguments: [1, 2, 9, 40])
  func `an alias bomb stops at the limit of repeated nodes`(width: Int) {
    var limits = YAMLLimits()
    limits.aliasNodes = 50_000
    let walk = Walk(Bomb.aliases(levels: 30, width: width), limits: limits)
    #expect(walk.codes == (width == 1 ? [] : ["yaml.alias-limit"]))
    #expect(walk.values <= limits.aliasNodes + 2000)
  }

  @Test(arguments: [2, 9, 40])
  func `an alias bomb through merge keys stops as well`(width: Int) {
    var limits = YAMLLimits()
    limits.aliasNodes = 50_000
    let walk = Walk(Bomb.merges(levels: 30, width: width), limits: limits)
    #expect(walk.codes == ["yaml.alias-limit"])
    #expect(walk.values <= 1000)
  }

  @Test func `a bomb that is never read costs nothing`() {
    var yaml = Bomb.aliases(levels: 10, width: 9)
    yaml += "z: 1\n"
    let source = SourceFile(name: "t.yaml", origin: .memory(Array(yaml.utf8)))
    var reader = YAMLReader(source, stream: ByteStream(Array(yaml.utf8)))
    var keys: [String] = []
    do throws(ReadingStopped) {
      _ = try reader.nextDocument()
      _ = reader.enterMapping()
      while try reader.nextKey() {
        keys.append(reader.string)
        try reader.nextValue()
        try reader.skip()
      }
    } catch {
      Issue.record("stopped")
    }
    #expect(keys.last == "z")
    #expect(reader.findings.total == 0)
  }

  @Test func `aliases may not repeat more bytes than ten times the text`() {
    let text = String(repeating: "x", count: 60_000)
    let yaml = "- &x \(text)\n" + String(repeating: "- *x\n", count: 1000)
    let walk = Walk(yaml)
    #expect(walk.codes == ["yaml.alias-limit"])
    #expect(walk.bytes < 2 << 20)
  }

  @Test func `many anchors and their aliases are read`() {
    let anchors = (0..<40_000).map { "- &a\($0) x\n" }.joined()
    let aliases = (0..<40_000).map { "- *a\($0)\n" }.joined()
    let walk = Walk(anchors + aliases)
    #expect(walk.codes == [])
    #expect(walk.values == 80_001)
  }

  @Test func `what anchors keep is bounded`() {
    var limits = YAMLLimits()
    limits.aliasNodes = 1000
    let items = String(repeating: "- x\n", count: 2000)
    #expect(Walk("&a\n" + items, limits: limits).codes == ["yaml.alias-limit"])
    #expect(Walk(items, limits: limits).codes == [])
    let nodes = String(repeating: "- &a x\n", count: 2000)
    #expect(Walk(nodes, limits: limits).codes == ["yaml.alias-limit"])
  }

  @Test func `many empty merges are passed over without a deep stack`() {
    let empties = Array(repeating: "*e", count: 100_000).joined(separator: ", ")
    let walk = Walk("e: &e {}\na: {<<: [\(empties)], k: 1}\n")
    #expect(walk.codes == [])
    #expect(walk.values == 4)
  }

  @Test func `the number of keys in a mapping is bounded`() {
    let keys = { (count: Int) in (0..<count).map { "k\($0): \n" }.joined() }
    #expect(Walk(keys(1024)).codes == [])
    #expect(Walk(keys(1025)).codes == ["yaml.key-limit"])
    let merged = "- &a {\((0..<1000).map { "a\($0): 1" }.joined(separator: ", "))}\n"
    let mine = (0..<100).map { "b\($0): 1" }.joined(separator: ", ")
    #expect(Walk(merged + "- {<<: *a, \(mine)}\n").codes == ["yaml.key-limit"])
  }

  @Test(
    arguments: [
      ("a: ", "yaml.scalar-limit"), ("a: '", "yaml.scalar-limit"), ("a: \"", "yaml.scalar-limit"),
      ("a: |\n  ", "yaml.scalar-limit"), ("", "yaml.scalar-limit"),
    ])
  func `a scalar is bounded`(start: String, code: String) {
    let end = start.last == "'" || start.last == "\"" ? String(start.suffix(1)) : ""
    let text = { (count: Int) in start + String(repeating: "x", count: count) + end + "\n" }
    #expect(Walk(text((64 << 10) - 1)).codes == [])
    #expect(Walk(text((64 << 10) + 1)).codes == [code])
    #expect(Walk(text(1_000_000)).codes == [code])
    var limits = YAMLLimits()
    limits.gapBytes = 900_000
    #expect(Walk(text(1_000_000), limits: limits).codes == ["yaml.gap-limit"])
  }

  @Test(arguments: ["#", "# x\n", " ", "\n", "a# ", "é"])
  func `too much of nothing is refused`(unit: String) {
    var limits = YAMLLimits()
    limits.gapBytes = 1 << 20
    let yaml = { "#" + String(repeating: unit, count: $0 / unit.utf8.count) + "\na: 1\n" }
    #expect(Walk(yaml(2 << 20), limits: limits).codes == ["yaml.gap-limit"])
    #expect(Walk(yaml(1 << 20), limits: limits).codes == [])
  }

  @Test func `a comment of a megabyte is read over`() {
    let walk = Walk(String(repeating: "# a # b\n", count: 125_000) + "a: 1\n")
    #expect(walk.codes == [])
    #expect(walk.values == 2)
  }

  @Test func `an alias inside what it names is refused in every place`() {
    for yaml in [
      "&a [*a]", "&a {k: *a}", "&a {<<: *a}", "&a {k: [1, {<<: *a}]}", "&a [&b [*a, *b]]",
      "&a {<<: [*a]}",
    ] {
      #expect(Walk(yaml).codes == ["yaml.recursive-alias"], "\(yaml)")
    }
  }
}
