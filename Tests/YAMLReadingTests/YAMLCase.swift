import Testing
import TestSupport
import YAMLReading

/// One text of `Fixtures/YAML/cases.txt` and what it is to say; the file's head tells its format.
struct YAMLCase: CustomTestStringConvertible, Sendable {
  let title: String
  var text = ""
  /// `= outline` or `! code`.
  var here = ""
  /// What YAML 1.2 says, where that is something else: `= outline` or `!`.
  var standard: String?

  var testDescription: String { title }

  static let all: [YAMLCase] = {
    var cases: [YAMLCase] = []
    for line in fixture("cases.txt").split(separator: "\n", omittingEmptySubsequences: false) {
      switch line.first {
      case "@": cases.append(YAMLCase(title: String(line.dropFirst(2))))
      case _ where cases.isEmpty: continue
      case "|": cases[cases.count - 1].text += line.dropFirst() + "\n"
      case "=", "!": cases[cases.count - 1].here = String(line)
      case "Y": cases[cases.count - 1].standard = String(line.dropFirst("YAML ".count))
      default: continue
      }
    }
    return cases.map(\.unmarked)
  }()

  /// The text of a file beside the cases.
  static func fixture(_ name: String) -> String {
    let source = SourceFile(path: "\(RepositoryRoot.path)/Fixtures/YAML/\(name)")
    let bytes = try? source.open().bytes(at: 0, count: 1 << 20)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  private var unmarked: YAMLCase {
    var result = self
    result.text = ""
    for scalar in text.unicodeScalars where scalar != "∎" {
      result.text.unicodeScalars.append(scalar == "→" ? "\t" : scalar)
    }
    if text.hasSuffix("∎\n") { result.text.removeLast() }
    return result
  }
}
