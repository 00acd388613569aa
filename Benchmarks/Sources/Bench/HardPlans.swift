/// Plans that are short and ask for much.
enum HardPlans {
  private static let head = "creditcast: 1\nname: hard\n"

  /// A matrix with rules on two axes, and a third axis that makes up the number of combinations.
  static func matrix(combinations: Int) -> String {
    head + """
      jobs:
        - id: matrix
          prompt: x
          matrix:
            model: [core, ultra]
            style_preset: [anime, cinematic, comic-book, enhance, isometric]
            seed: {from: 1, to: \(min(combinations / 10, 4_000_000_000))}
            negative_prompt: {from: 1, to: \(max(1, combinations / 40_000_000_000))}
            exclude:
              - {model: ultra, style_preset: anime}
              - {model: core, style_preset: comic-book}
            include:
              - {model: core, style_preset: anime, aspect_ratio: "16:9"}

      """
  }

  /// Plans of very many outputs.
  static let expansions = [
    ("by count", head + "jobs:\n  - {id: a, model: core, prompt: x, count: 100000000}\n"),
    (
      "by matrix",
      head + """
        jobs:
          - id: a
            model: core
            prompt: x
            matrix:
              seed: {from: 1, to: 100000}
              aspect_ratio: ["1:1", "16:9"]
              style_preset: [anime, cinematic, comic-book]

        """
    ),
  ]

  /// Texts of 100 KB that are meant to take long.
  static let hostile: [(String, String)] = readings + expandings

  /// Those that keep whoever reads them busy.
  private static let readings: [(String, String)] = [
    ("brackets", String(repeating: "[", count: 100_000)),
    ("braces", String(repeating: "{a: ", count: 25_000)),
    ("tag directives", String(repeating: "%TAG !a! tag:x:\n", count: 6_250)),
    ("dashes", String(repeating: "- ", count: 50_000)),
    ("brackets in a job", head + "jobs:\n  - id: " + String(repeating: "[", count: 99_000)),
    ("anchors", head + (0..<7_000).map { "x-\($0): &a\($0) x\n" }.joined()),
    ("aliases", head + bomb),
    ("unknown keys", head + (0..<9_000).map { "key\($0): x\n" }.joined()),
    (
      "unknown models",
      head + "jobs:\n" + (0..<2_800).map { "- {id: a\($0), model: m\($0), prompt: x}\n" }.joined()
    ),
    (
      "the same id",
      head + "jobs:\n" + String(repeating: "- {id: a, model: core, prompt: x}\n", count: 2_900)
    ),
    ("documents", String(repeating: "---\n", count: 25_000)),
    ("quotes", head + "name: \"" + String(repeating: "\\n", count: 50_000)),
    ("comments", String(repeating: "#\n", count: 50_000)),
    (
      "defaults under jobs",
      head + "defaults:\n" + (0..<900).map { "  key\($0): x\n" }.joined() + "jobs:\n"
        + (0..<2_400).map { "- {id: a\($0), model: core, prompt: x}\n" }.joined()
    ),
    ("excludes", head + excludes),
    (
      "aliases of a job",
      head + "jobs: [&a {id: a, model: core, prompt: x, matrix: {seed: [1, 2, 3]}},"
        + String(repeating: "*a ,", count: 24_000) + "]\n"
    ),
    (
      "chain",
      head + "jobs:\n- {id: a0, model: core, prompt: x}\n"
        + (1..<1_900).map { "- {id: a\($0), model: upscale-fast, for_each: a\($0 - 1)}\n" }.joined()
    ),
  ]

  /// Those that keep busy whoever follows jobs to their sources.
  private static let expandings: [(String, String)] = [
    (
      "sources that are not there",
      head + "jobs:\n"
        + (0..<2_000).map { "- {id: a\($0), model: upscale-fast, for_each: b\($0)}\n" }.joined()
    ),
    (
      "plans with sources",
      (0..<730).map { number in
        "---\ncreditcast: 1\nname: p\(number)\njobs: [{id: a, model: core, prompt: x}, "
          + "{id: b, model: upscale-fast, for_each: a}]\n"
      }.joined()
    ),
    (
      "one output of many",
      head + "jobs:\n- {id: a, model: core, prompt: x, count: 4000}\n"
        + "- {id: b, model: upscale-fast, for_each: a}\n"
        + (0..<1_700).map { "- {id: c\($0), model: upscale-fast, for_each: b, keep: 1}\n" }.joined()
    ),
    (
      "a source of many values",
      head + "jobs:\n- {id: b, model: core, matrix: {prompt: ["
        + (0..<6_000).map { "v\($0)" }.joined(separator: ", ") + "]}}\n"
        + (0..<1_000).map { "- {id: c\($0), model: upscale-fast, for_each: b, keep: 1}\n" }.joined()
    ),
    (
      "priorities",
      head + "jobs:\n"
        + (0..<1_900).map { number in
          "- {id: a\(number), model: core, prompt: x, priority: \(number * 7919 % 1000)}\n"
        }.joined()
    ),
  ]

  private static let bomb = (1...9).reduce("x-0: &x0 [a, b]\n") { text, level in
    let aliases = Array(repeating: "*x\(level - 1)", count: 9).joined(separator: ", ")
    return text + "x-\(level): &x\(level) [\(aliases)]\n"
  }

  private static let excludes: String = {
    let axes = (0..<12).map { axis in
      "      a\(axis): [\((0..<12).map { "v\($0)" }.joined(separator: ", "))]\n"
    }
    let rules = (0..<2_000).map { rule in
      let (first, second) = (rule % 12, (rule * 7 + rule / 12 + 1) % 12)
      return
        "        - {a\(first): v\(rule * 5 % 12), a\(second == first ? (second + 1) % 12 : second): v\(rule % 11)}\n"
    }
    return "jobs:\n  - id: a\n    model: core\n    prompt: x\n    matrix:\n" + axes.joined()
      + "      exclude:\n" + rules.joined()
  }()
}
