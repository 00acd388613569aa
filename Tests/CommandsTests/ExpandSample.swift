import TestSupport

/// Random plans that use all that changes the lines of calls, with texts that could do harm.
struct ExpandSample {
  /// The files of plans.
  let plans: [String]
  /// The lines of `p.txt`, which matrices name.
  let prompts: String

  private static let ids = [
    "a", "=1+1", "##b", "x\\\"y", "é", "::c::", "-z", "q ##d", "\u{3000}@e", "+f", "[g]",
  ]
  private static let texts = [
    "a fox", "##[group]x", "a \\\"b\\\"", "=1+1", "##x", "[y]", "é\u{200B}", "::error::", "a, b;",
    "a\\\\b",
    "line\\nbreak", "\u{202E}c", "＝1",
  ]
  private static let axes: [String: [String]] = [
    "steps": ["10", "30", "40", "30", "40.0"], "samples": ["1", "2", "3"],
    "seed": ["1", "2", "\"1\"", "3", "1"], "style_preset": ["anime", "cinematic", "anime"],
    "prompt": texts.map { "\"\($0)\"" }, "model": ["sdxl-1.0", "core", "sd3.5-large"],
    "cfg_scale": ["1.5", "1.50", "2", "0.5"], "mode": ["text-to-image", "image-to-image"],
    "aspect_ratio": ["\"1:1\"", "\"16:9\""],
  ]
  private static let ranges = [
    "seed": "{from: 1, to: 12}", "steps": "{from: 28, to: 33}", "samples": "{from: 1, to: 3}",
    "cfg_scale": "{from: 0.5, to: 2, step: 0.25}", "prompt": "{file: p.txt}",
  ]

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    prompts = (0..<Int.random(in: 1...6, using: &random))
      .map { _ in Self.texts.filter { !$0.contains("\\") }.randomElement(using: &random) ?? "x" }
      .joined(separator: "\n")
    plans = (0..<Int.random(in: 1...2, using: &random)).map { Self.plan($0, &random) }
  }

  private static func plan(_ number: Int, _ random: inout SplitMix) -> String {
    var ids = Self.ids.shuffled(using: &random)
    var named: [String] = []
    var jobs: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let id = ids.removeLast()
      let source = named.randomElement(using: &random)
      jobs.append(job(id, source, &random))
      named.append(id)
    }
    let body = "jobs:\n" + jobs.shuffled(using: &random).map { "  - {\($0)}\n" }.joined()
    let defaults =
      [
        "", "defaults: {tags: [x, \"y\\\"\"]}\n",
        "defaults: {strength: 0.5, aspect_ratio: \"1:1\"}\n",
        "defaults: {prompt: \"d\", output: \"=o\"}\n",
      ].randomElement(using: &random) ?? ""
    let isLate = Bool.random(using: &random)
    return "creditcast: 1\nname: p\(number)\n" + (isLate ? body + defaults : defaults + body)
  }

  private static func job(_ id: String, _ source: String?, _ random: inout SplitMix) -> String {
    var keys = ["id: \"\(id)\""]
    if let source, Int.random(in: 0..<3, using: &random) > 0 {
      keys.append("for_each: \"\(source)\"")
      let models = ["upscale-fast", "upscale-conservative", "inpaint", "sdxl-1.0-image-to-image"]
      keys.append("model: \(models.randomElement(using: &random) ?? "")")
      keys += ["", "keep: 50%", "keep: 3"].shuffled(using: &random).prefix(1).filter { !$0.isEmpty }
      if Int.random(in: 0..<4, using: &random) == 0 { keys.append("matrix: {seed: [1, 2, 1]}") }
    } else if Int.random(in: 0..<3, using: &random) > 0 {
      keys += matrix(&random)
    } else {
      let model = ["core", "sdxl-1.0, samples: 2, steps: 40"].randomElement(using: &random) ?? ""
      keys += ["model: \(model)", "prompt: \"\(texts.randomElement(using: &random) ?? "")\""]
    }
    if Bool.random(using: &random) {
      keys.append("count: \(Int.random(in: 1...3, using: &random))")
    }
    let priority = Int.random(in: -1...1, using: &random)
    if priority != 0 { keys.append("priority: \(priority)") }
    return keys.joined(separator: ", ")
  }

  private static func matrix(_ random: inout SplitMix) -> [String] {
    let names = axes.keys.sorted().shuffled(using: &random)
      .prefix(Int.random(in: 1...3, using: &random))
    var parts = names.map { name in
      if let range = ranges[name], Bool.random(using: &random) { return "\(name): \(range)" }
      return "\(name): [\(values(of: name, 1...3, &random).joined(separator: ", "))]"
    }
    for (rule, pool) in [("exclude", Array(names)), ("include", axes.keys.sorted())]
    where Bool.random(using: &random) {
      let rules = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let keys = pool.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
        let entries = keys.map { "\($0): \(values(of: $0, 1...1, &random)[0])" }
        return "{\(entries.joined(separator: ", "))}"
      }
      parts.append("\(rule): [\(rules.joined(separator: ", "))]")
    }
    var keys = ["matrix: {\(parts.joined(separator: ", "))}"]
    if !names.contains("model") {
      let model = names.contains("mode") ? "sd3.5-large" : "sdxl-1.0"
      keys.append("model: \(model)")
    }
    if !names.contains("prompt") { keys.append("prompt: \"f\"") }
    return keys
  }

  private static func values(
    of name: String,
    _ count: ClosedRange<Int>,
    _ random: inout SplitMix
  ) -> [String] {
    let all = axes[name] ?? []
    return (0..<Int.random(in: count, using: &random)).map { _ in
      all.randomElement(using: &random) ?? ""
    }
  }
}
