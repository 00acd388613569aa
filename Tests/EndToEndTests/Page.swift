import Foundation
import TestSupport

/// A page of the documentation, taken apart into its prose and its fenced blocks.
struct Page {
  /// A fenced block.
  struct Block {
    /// The word behind the opening fence.
    let language: String
    /// The lines between the fences, each with its line break.
    let text: String
    /// The line of the opening fence, from 1.
    let line: Int
  }

  /// The path from the repository's root on.
  let path: String
  /// The lines outside of fenced blocks.
  private(set) var prose: [String] = []
  /// The fenced blocks, in order.
  private(set) var blocks: [Block] = []

  /// Reads a page.
  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOfFile: RepositoryRoot.path + "/" + path, encoding: .utf8)
    var open: Block?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let block = open {
        if line == "```" { blocks.append(block) }
        open =
          line == "```"
          ? nil : Block(language: block.language, text: block.text + line + "\n", line: block.line)
      } else if line.hasPrefix("```") {
        open = Block(language: String(line.dropFirst(3)), text: "", line: index + 1)
      } else {
        prose.append(String(line))
      }
    }
  }

  /// The targets of the links of the prose.
  var links: [String] {
    prose.flatMap { line in line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) } }
  }

  /// What links to headings of this page may say after the `#`, as GitHub makes it.
  var anchors: Set<String> {
    Set(
      prose.filter { $0.hasPrefix("#") }.map { heading in
        heading.drop { $0 == "#" }.dropFirst().lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "_" }
          .replacing(" ", with: "-")
      }
    )
  }

  /// Writes the page anew with another text in place of a block's.
  func replace(_ block: String, with text: String) throws {
    let file = RepositoryRoot.path + "/" + path
    let old = try String(contentsOfFile: file, encoding: .utf8)
    try old.replacing("```console\n\(block)```", with: "```console\n\(text)```")
      .write(toFile: file, atomically: true, encoding: .utf8)
  }

  /// The README and the pages under `Documentation/`.
  static let all: [String] = {
    let folder = RepositoryRoot.path + "/Documentation"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return ["README.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
  }()
}
