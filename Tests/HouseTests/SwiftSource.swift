import Glibc
import TestSupport
import Testing

/// One Swift file of `Sources/`.
struct SwiftSource: CustomTestStringConvertible, Sendable {
  /// The folder of its module.
  let module: String
  /// Its name without the ending.
  let name: String
  let lines: [String]
  /// The words and signs of each line.
  let code: [[String]]

  init(module: String, name: String, text: String) {
    self.module = module
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var code = Array(repeating: [String](), count: lines.count)
    for token in Tokenizer.tokens(of: text) where token.line <= code.count {
      code[token.line - 1].append(token.text)
    }
    self.code = code
  }

  var testDescription: String { "\(module)/\(name).swift" }

  /// All of them.
  static let all: [SwiftSource] = {
    let root = "\(RepositoryRoot.path)/Sources"
    return Folder.names(in: root).flatMap { module in
      files(under: "\(root)/\(module)").map { path in
        let name = path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) }
        return SwiftSource(module: module, name: name ?? "", text: text(of: path))
      }
    }
  }()

  /// The text of a file.
  static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = unsafe read(descriptor, &piece, piece.count), count > 0 {
      text += piece[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func files(under folder: String) -> [String] {
    Folder.names(in: folder).flatMap { entry in
      entry.hasSuffix(".swift") ? ["\(folder)/\(entry)"] : files(under: "\(folder)/\(entry)")
    }
  }
}

extension SwiftSource {
  /// A line that a rule objects to.
  func problem(_ index: Int, _ message: String) -> String {
    "\(name).swift:\(index + 1): \(message)"
  }

  /// The lines on which some words or signs follow each other.
  func lines(with sequence: [String]) -> [Int] {
    code.indices.filter { line in
      let tokens = code[line]
      return tokens.indices.contains { tokens[$0...].starts(with: sequence) }
    }
  }
}
