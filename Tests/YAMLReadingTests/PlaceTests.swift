import Diagnostics
import Testing
import TestSupport
import YAMLReading

/// Places are counted as editors count them, whatever the characters and line ends.
@Suite struct PlaceTests {
  @Test(
    arguments: [
      "①a: ②b\n③c: ④d\n", "é👩‍👩‍👧: ①x\n", "- ①'q\n  r' # s\n- ②|\n  t\n- ③u\n",
      "{①a: ②[③b, ④c], ⑤d: ⑥~}",
      "①a:\n  ②b:\n    - ③c\n    - ④d: ⑤e\n      ⑥f: ⑦g\n", "日本: ①本 # ü\n①é: ②\"\\u00e9\"",
      "①\"k\" : ②v\n? ③l\n: ④w\n", "- ①!!str 1\n- ②&a x\n",
    ])
  func `a value stands where it is marked`(marked: String) {
    for end in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let text = MarkedText(
          marked.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: end)
        )
        let starts = Trace(of: mark + text.plain).starts
        #expect(text.positions.allSatisfy(starts.contains), "\(starts)")
      }
    }
  }

  @Test(
    arguments: [
      ("a: 'é'①#x\n", "yaml.glued-comment"), ("é: [b, 'ü']①#x\n", "yaml.glued-comment"),
      ("é: {a: 1}①#x\n", "yaml.glued-comment"), ("é: [ü,①#x\n b]\n", "yaml.glued-comment"),
      ("é: [①#x\n b]\n", "yaml.glued-comment"), ("é: {①#x\n b: 1}\n", "yaml.glued-comment"),
      ("é: >①#x\n  b\n", "yaml.glued-comment"), ("é: |2-①#x\n  b\n", "yaml.glued-comment"),
      ("é: &a |①#x\n  b\n", "yaml.glued-comment"), ("é: {\"a\":①#x\n 1}\n", "yaml.glued-comment"),
      ("é: x\n①é: y\n", "yaml.duplicate-key"),
      ("- é\n- ①*x\n", "yaml.unknown-alias"), ("é: ①!x ü\n", "yaml.tag"),
      ("é: ①@x\n", "yaml.reserved-character"),
      ("é: x①\u{2028}y\n", "yaml.line-separator"), ("é: x①\u{1}\n", "yaml.control-character"),
      ("é: y\n①%TAG x\n", "yaml.directive"), ("é: {<<: ①ü}\n", "yaml.merge-value"),
    ])
  func `trouble stands where it is marked`(marked: String, code: String) {
    for end in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let text = MarkedText(
          marked.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: end)
        )
        let place = text.positions.first.map { "\($0.line):\($0.column)" } ?? "-"
        let finding = Trace(of: mark + text.plain).findings.first ?? ""
        #expect(finding.hasPrefix("\(code) \(place)-"), "\(finding) \(place)")
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every scalar of a random text stands where it was written`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var written = ""
    let end = random.pick(["\n", "\r\n", "\r"])
    for item in 0...random.int(in: 3...40) {
      if random.chance(oneIn: 3) { written += "# é€😀 \(item)" + end }
      if random.chance(oneIn: 5) { written += end }
      let word = String((0...random.int(in: 0...5)).map { _ in random.pick(Array("aé€😀日")) })
      let blanks = String(repeating: " ", count: random.int(in: 1...3))
      switch random.int(in: 0...3) {
      case 0: written += "-\(blanks)①\(word)" + end
      case 1:
        written += "-\(blanks)[①\(word),\(blanks)①'\(word)'\(blanks), ①\"\(word)\"] # \(word)" + end
      case 2: written += "-\(blanks)①\(word):\(blanks)①'\(word)\(end)\(blanks)\(word)'" + end
      default: written += "- \(blanks){①\(word): ①\(word),\(blanks)①z\(word): ①[①\(word)]}" + end
      }
    }
    let text = MarkedText(written)
    let trace = Trace(of: (random.chance(oneIn: 2) ? "\u{FEFF}" : "") + text.plain)
    #expect(trace.findings.isEmpty)
    #expect(text.positions.allSatisfy(trace.starts.contains), "\(text.plain)")
  }
}

extension Trace {
  /// Where values begin.
  fileprivate var starts: Set<Position> {
    Set(
      events.compactMap { event in
        let place = event.split(separator: " ").last { $0.contains("-") && $0.contains(":") }
        let numbers = place?.split(separator: "-").first?.split(separator: ":").compactMap {
          Int($0)
        }
        guard let numbers, numbers.count == 2 else { return nil }
        return Position(line: numbers[0], column: numbers[1])
      }
    )
  }
}
