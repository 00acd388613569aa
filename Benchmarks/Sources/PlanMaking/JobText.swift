/// One job, and the ways to write it.
struct JobText {
  private let id: String
  private let model: String
  private let words: String
  private let details: String
  private let tail: [(key: String, value: String, isText: Bool)]

  private static let models = [
    "ultra", "core", "sd3.5-large", "sd3.5-large-turbo", "sd3.5-medium", "sd3.5-flash",
    "sdxl-1.0", "sdxl-1.0",
  ]
  private static let sizes = [
    (1024, 1024), (1152, 896), (896, 1152), (1216, 832), (1344, 768), (768, 1344),
  ]
  private static let ratios = ["1:1", "16:9", "9:16", "3:2", "2:3", "5:4", "4:5", "21:9"]
  private static let subjects = [
    "a red fox", "an old lighthouse", "a glass city", "two dancers", "a paper boat",
    "the harbour", "a clockwork owl", "café à Zürich", "東京の夜景", "🦊 in the snow",
  ]
  private static let moods = [
    "at dusk", "in heavy rain", "under neon light", "in morning fog", "on a quiet street",
    "beneath the northern lights",
  ]
  private static let styles = [
    "oil painting", "35mm film", "watercolour", "ink sketch", "studio photograph",
    "long exposure", "linocut print",
  ]
  private static let extras = ["muted palette", "volumetric light", "wide angle", "no text"]

  init(number: Int, _ random: inout SplitMix) {
    let digits = String(number)
    id = "job-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    model = random.pick(Self.models)
    words = "\(random.pick(Self.subjects)) \(random.pick(Self.moods)), \(random.pick(Self.styles))"
    details = "highly detailed, \(random.pick(Self.extras))"
    var tail: [(String, String, Bool)] = []
    if model == "sdxl-1.0" {
      let (width, height) = random.pick(Self.sizes)
      tail += [("width", "\(width)", false), ("height", "\(height)", false)]
      tail += [("steps", "\(random.number(from: 10, to: 50))", false)]
      tail += [("samples", "\(random.pick([1, 1, 2, 4]))", false)]
    } else {
      tail += [("aspect_ratio", random.pick(Self.ratios), true)]
    }
    tail += [("seed", "\(random.number(from: 0, to: 4_294_967_294))", false)]
    let count = random.pick([1, 1, 1, 2, 4])
    if count > 1 { tail += [("count", "\(count)", false)] }
    tail += [("output", "out/\(number % 1000)/\(id).png", true)]
    self.tail = tail
  }

  /// One key on a line, with the prompt in one of the ways that people write it.
  func block(_ random: inout SplitMix) -> String {
    let prompt =
      switch random.number(from: 1, to: 100) {
      case ...40: "\(words) and \(details)"
      case ...65: "\"\(words): \\\"\(details)\\\"\""
      case ...80: "'the artist''s \(words), \(details)'"
      case ...92: "|\n      \(words)\n      \(details)"
      default: ">-\n      \(words),\n      \(details)"
      }
    var text = "  - id: \(id)\n    model: \(model)\n    prompt: \(prompt)\n"
    for (key, value, _) in tail {
      text += "    \(key): \(key == "aspect_ratio" ? "\"\(value)\"" : value)\n"
    }
    return random.number(from: 1, to: 20) == 1 ? text + "    # reviewed\n" : text
  }

  /// The keys and values of a mapping in braces.
  var flow: String {
    let pairs = tail.map { "\($0.key): \($0.key == "aspect_ratio" ? "\"\($0.value)\"" : $0.value)" }
    return
      (["id: \(id)", "model: \(model)", "prompt: \"\(words), \(details)\""] + pairs)
      .joined(separator: ", ")
  }

  /// The members of a JSON object.
  var json: String {
    let pairs = tail.map { "\"\($0.key)\": \($0.isText ? "\"\($0.value)\"" : $0.value)" }
    let head = [
      "\"id\": \"\(id)\"", "\"model\": \"\(model)\"", "\"prompt\": \"\(words), \(details)\"",
    ]
    return (head + pairs).joined(separator: ", ")
  }
}
