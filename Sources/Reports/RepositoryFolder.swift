/// The working folder within its repository, to name files as the repository does.
package struct RepositoryFolder: Sendable, Hashable {
  private let root: [String]
  private let workingFolder: [String]

  /// Makes it of two absolute paths; without them the working folder is the repository.
  package init(root: String = "", workingFolder: String = "") {
    self.root = Self.parts(of: root)
    self.workingFolder = Self.parts(of: workingFolder)
  }

  /// The path of a file from the repository's root on; nil for standard input and files elsewhere.
  package func path(of file: String) -> String? {
    guard file != "<stdin>" else { return nil }
    let start = file.utf8.first == UInt8(ascii: "/") ? [] : workingFolder
    var path = start
    for part in Self.parts(of: file) {
      if part != ".." {
        path.append(part)
      } else if path.popLast() == nil {
        return nil
      }
    }
    guard path.starts(with: root), path.count > root.count else { return nil }
    return path.dropFirst(root.count).joined(separator: "/")
  }

  /// The path of a file from the repository's root on where it has one, else a name for it.
  func name(of file: String) -> String {
    path(of: file) ?? (file.isEmpty ? "(no name)" : file)
  }

  private static func parts(of path: String) -> [String] {
    path.unicodeScalars.split(separator: "/").map { String($0) }.filter { $0 != "." }
  }
}
