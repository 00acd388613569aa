import Foundation
import TestSupport
import Testing

/// What the documentation says is what the program does.
@Suite struct DocumentationTests {
  @Test(arguments: Page.all)
  func `links lead somewhere`(path: String) throws {
    let page = try Page(path)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for link in page.links where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty ? path : folder.isEmpty ? "\(parts[0])" : "\(folder)/\(parts[0])"
      let file = "\(RepositoryRoot.path)/\(target)"
      #expect(FileManager.default.fileExists(atPath: file), "\(path): \(link)")
      guard parts.count == 2 else { continue }
      #expect(try Page(target).anchors.contains(String(parts[1])), "\(path): \(link)")
    }
  }

  @Test(arguments: Page.all)
  func `commands end as the page says`(path: String) throws {
    for block in try Page(path).blocks where block.language == "sh" {
      for line in block.text.replacing("\\\n", with: " ").split(separator: "\n") {
        let parts = line.split(separator: "# exit ")
        guard parts.count == 2 else {
          let isOurs = line.hasPrefix("creditcast ") && line.contains("Plans/")
          #expect(!isOurs, "\(path):\(block.line): say how this ends: \(line)")
          continue
        }
        let answer = Shell.run(String(parts[0]))
        #expect(
          answer.status == Int(parts[1]),
          "\(path):\(block.line): \(line)\n\(answer.text)"
        )
      }
    }
  }

  @Test(arguments: Page.all)
  func `screens show what the program writes`(path: String) throws {
    for block in try Page(path).blocks where block.language == "console" {
      // The rows of CSV end with CR and LF, those of a page with LF.
      let screen = Shell.run(Self.session(block.text)).text.replacing("\r\n", with: "\n")
      let varies = ["creditcast ledger", "creditcast hold"].contains { block.text.contains($0) }
      let isSame =
        varies ? Screen.settled(screen) == Screen.settled(block.text) : screen == block.text
      #expect(isSame, "\(path):\(block.line):\n\(screen)")
      if Golden.isRecording, !isSame { try Page(path).replace(block.text, with: screen) }
    }
  }

  @Test(arguments: Page.all)
  func `whole files among the examples are taken without a finding`(path: String) throws {
    for block in try Page(path).blocks where block.language == "yaml" {
      let command =
        switch block.text.prefix(while: { $0 != ":" && $0 != "\n" }) {
        case "creditcast": "estimate --strict example.yaml"
        case "creditcast_catalogue": "estimate --strict --prices example.yaml Plans/nightly.yaml"
        case "# creditcast.yaml": "check --config example.yaml --balance 9999 Plans/nightly.yaml"
        default: ""
        }
      guard !command.isEmpty else { continue }
      let answer = Shell.run(
        """
        cat >example.yaml <<'END'
        \(block.text)END
        creditcast \(command) --today 2026-11-22
        """
      )
      #expect(answer.status == 0, "\(path):\(block.line):\n\(answer.text)")
    }
  }

  /// The script that repeats a session: every command is shown as it stands there, then run.
  private static func session(_ text: String) -> String {
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("$ ") }
    return commands.map { command in
      """
      status=$?; printf '%s\\n' '\(command.replacing("'", with: "'\\''"))'
      (exit $status); \(command.dropFirst(2))
      """
    }.joined(separator: "\n")
  }
}
