import TestSupport

/// Slips of an editor and of a generator, by which a plan becomes one that is harder to cut.
enum SplitMutants {
  private static let lines = [
    "...", "---", "--- ", "%YAML 1.2", "jobs:", "  jobs:", "defaults: {seed: 1}", "x: |", "  y",
    "- {id: n, model: core, prompt: x}", "  - {id: o, model: core, prompt: x}",
    "- {id: q, model: ultra, prompt: - x}", "  - {id: r, model: core, prompt: \"- x\"}",
    "  - &a {id: p, model: core, prompt: x}", "x-list:", "  \"", "'", "# x", "", "  -", "-",
    "    prompt: *a", "creditcast: 1", "name: other", "account: other",
  ]

  /// Changes a text in one to three places.
  static func mutant(of text: String, _ random: inout SplitMix) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<random.int(in: 1...2) {
      let place = random.int(in: 0...(lines.count - 1))
      switch random.int(in: 0...7) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: place)
      case 2: lines.swapAt(place, random.int(in: 0...(lines.count - 1)))
      case 3: lines[place] = " " + lines[place]
      case 4: lines[place] = String(lines[place].drop { $0 == " " })
      case 5: lines[place] += random.pick(["\r", " # c", " |", " >", ":", " &a", " \"", " }"])
      default: lines.insert(random.pick(Self.lines), at: place)
      }
      if lines.isEmpty { return text }
    }
    return lines.joined(separator: "\n")
  }
}
