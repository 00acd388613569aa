import Diagnostics
import Testing
import TestSupport
import YAMLReading

/// What is written is read, and what is damaged is never worse than refused.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a tree is read as it was written, in any style`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let tree = Tree.random(depth: 4, &random)
    for style in 0..<8 as Range<UInt64> {
      let yaml = TreePrinter.print(tree, seed: seed &* 8 &+ style)
      let (read, findings) = Self.read(yaml)
      #expect(findings.map(\.message) == [], "\(yaml)")
      #expect(read == [tree.plain], "\(yaml)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a damaged text is read to its end or refused with a reason`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<10 {
      let tree = Tree.random(depth: 3, &random)
      let source =
        random.chance(oneIn: 3)
        ? random.pick(YAMLCase.all).text : TreePrinter.print(tree, seed: random.next())
      let bytes = DamagedText.bytes(of: Array(source.utf8), &random)
      let walk = Walk(bytes)
      #expect(!walk.isStopped || !walk.findings.isEmpty)
      #expect(walk.values <= bytes.count + YAMLLimits().aliasNodes)
      #expect(Walk(bytes).codes == walk.codes)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `bytes without sense are read to their end or refused with a reason`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let sensible =
      Array("-?:,[]{}#&*!|>'\"%@` \n\t\rab<~0\\".utf8) + [0xC2, 0x85, 0xE2, 0x80, 0xA8]
    for _ in 0..<20 {
      let count = random.int(in: 0...200)
      let bytes = (0..<count).map { _ in
        random.chance(oneIn: 30) ? UInt8.random(in: 0...255, using: &random) : random.pick(sensible)
      }
      let walk = Walk(bytes)
      #expect(!walk.isStopped || !walk.findings.isEmpty)
    }
  }

  private static func read(_ yaml: String) -> ([Tree], [Finding]) {
    let bytes = Array(yaml.utf8)
    let source = SourceFile(name: "t.yaml", origin: .memory(bytes))
    var reader = YAMLReader(source, stream: ByteStream(bytes))
    var trees: [Tree] = []
    do throws(ReadingStopped) {
      while try reader.nextDocument() { trees.append(try Tree(&reader)) }
    } catch {
      trees.append(.text("stopped"))
    }
    return (trees, reader.findings.kept)
  }
}
