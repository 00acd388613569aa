import TestSupport
import Testing

@testable import YAMLReading

/// The grammar makes of libyaml's tokens what libyaml's own parser makes of them, to the last mark and message.
@Suite struct EventGrammarTests {
  /// How many texts are tried of each seed; `MUTANTS=10000 swift test --filter EventGrammarTests` tries more.
  private static let texts = TestEnvironment.number("MUTANTS") ?? 40

  @Test(arguments: YAMLCase.all)
  func `a case has the events of libyaml`(of yaml: YAMLCase) {
    Self.compare(Array(yaml.text.utf8))
  }

  @Test(arguments: YAMLCase.all)
  func `a damaged case has the events of libyaml`(of yaml: YAMLCase) {
    var random = SplitMix(seed: UInt64(yaml.text.utf8.count))
    for _ in 0..<Self.texts {
      Self.compare(DamagedText.bytes(of: Array(yaml.text.utf8), &random))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a damaged tree has the events of libyaml`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<Self.texts {
      let text = TreePrinter.print(Tree.random(depth: 3, &random), seed: random.next())
      Self.compare(DamagedText.bytes(of: Array(text.utf8), &random))
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `tokens in any order have the events of libyaml`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<(4 * Self.texts) {
      let count = random.int(in: 1...14)
      let text = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      Self.compare(Array(text.utf8))
    }
  }

  private static let pieces = [
    "- ", "? ", ": ", ", ", "[", "]", "{", "}", "a", "b: ", "\"c\"", "'d'", "&x ", "*x ", "!t ",
    "!!str ",
    "!e!x ", "! ", "!<tag:x> ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n? ", "\n: ", "\n---\n",
    "\n---",
    "\n...\n", "|\n  e\n", ">-\n   f\n", "# g\n", "\n%YAML 1.1\n", "\n%YAML 1.2\n---\n",
  ]

  private static func compare(_ bytes: [UInt8]) {
    guard let grammar = EventList(ofGrammarOver: bytes) else { return }
    let library = EventList(ofLibraryOver: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(grammar == library, "\(text.debugDescription)")
  }
}
