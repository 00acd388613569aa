import TestSupport
import YAMLReading

extension SplitSeeds {
  /// The texts of `Fixtures/YAML/cases.txt`, each once before the jobs of a plan and once among them.
  static let themes: [String] = {
    let source = SourceFile(path: RepositoryRoot.path + "/Fixtures/YAML/cases.txt")
    let bytes = (try? source.open().bytes(at: 0, count: 1 << 20)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.split { !$0.hasPrefix("|") }.flatMap { theme in
      let text = theme.map { line in
        line.dropFirst().map { $0 == "→" ? "\t" : String($0) }.joined()
      }
      return [before(text), among(text)]
    }
  }()

  private static func before(_ theme: [String]) -> String {
    """
    creditcast: 1
    name: theme
    x-theme:
    \(theme.map { "  \($0)\n" }.joined())
    \(list)
    """
  }

  private static func among(_ theme: [String]) -> String {
    """
    creditcast: 1
    name: theme
    \(list)
      - id: theme
        model: core
        prompt:
    \(theme.map { "      \($0)\n" }.joined())
      - {id: e, model: core, prompt: x}
      - {id: f, model: core, prompt: x}
    """
  }

  private static let list = """
    jobs:
      - {id: a, model: core, prompt: x}
      - {id: b, model: core, prompt: x}
      - {id: c, model: core, prompt: x}
    """
}
