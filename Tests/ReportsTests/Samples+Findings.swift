import Diagnostics
import Reports

extension Samples {
  /// A code for the findings of the samples.
  enum Code: String, FindingCode {
    case unknownKey = "plan.unknown-key"
    case notAWord = "plan.not-a-word"
    case duplicateKey = "plan.duplicate-key"
    case noFile = "plan.no-file"
    case unusedTag = "plan.unused-tag"

    var explanation: String { "an example" }
  }

  static func finding(
    _ code: Code,
    _ severity: Severity,
    _ message: String,
    line: Int,
    text: String,
    marked: Range<Int>,
    help: String? = nil,
    notes: [Finding.Note] = []
  ) -> ShownFinding {
    let range = SourceRange(
      Position(line: line, column: marked.lowerBound + 1),
      Position(line: line, column: marked.upperBound + 1)
    )
    return ShownFinding(
      Finding(
        code,
        severity,
        message,
        at: Place(file: "Plans/spring.yaml", range: range),
        help: help,
        notes: notes
      ),
      excerpt: Excerpt(line: line, text: text, marked: marked)
    )
  }

  static let unknownKey = finding(
    .unknownKey,
    .error,
    "unknown key `imges`",
    line: 7,
    text: "    imges: 12",
    marked: 4..<9,
    help: "did you mean `images`?"
  )

  static let wideText = finding(
    .notAWord,
    .error,
    "`灯台` is not a style preset",
    line: 108,
    text: "    style_preset: [anime, 🌊🌊, 灯台, e\u{301}tude]  # at dawn",
    marked: 30..<32,
    help: "write one of `anime`, `cinematic`, `photographic`, `line-art`, `neon-punk`, "
      + "`origami`, `pixel-art` or `tile-texture`"
  )

  static let tabbed = finding(
    .notAWord,
    .error,
    "a tab cannot indent",
    line: 1204,
    text: "\t\tcount: 12\u{1B}[31m",
    marked: 0..<2,
    help: "indent with spaces"
  )

  static let duplicate = finding(
    .duplicateKey,
    .warning,
    "`model` is set twice",
    line: 31,
    text: "{\"id\": \"a\", \"prompt\": \"" + String(repeating: "mist ", count: 60)
      + "\", \"model\": \"core\", \"tags\": [" + String(repeating: "1, ", count: 80) + "1]}",
    marked: 326..<333,
    help: "keep one of them",
    notes: [
      Finding.Note(
        "the first one is here",
        at: Place(
          file: "Plans/spring.yaml",
          range: SourceRange(at: Position(line: 31, column: 9))
        )
      )
    ]
  )

  static let missingFile = ShownFinding(
    Finding(
      Code.noFile,
      .error,
      "there is no file `prompts/products.txt`",
      at: Place(file: "Plans/a/very/long/way/down/from/the/root/of/the/project/spring.yaml")
    )
  )

  static let unusedTag = finding(
    .unusedTag,
    .warning,
    "the tag `lanch` is used once, `launch` 12 times",
    line: 44,
    text: "    tags: [lanch, web]",
    marked: 11..<16,
    help: "did you mean `launch`?"
  )
}
