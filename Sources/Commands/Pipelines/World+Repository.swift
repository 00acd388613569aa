internal import Reports

extension World {
  /// Where the working folder stands in its repository.
  var repository: RepositoryFolder {
    let working = files.workingFolder
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { variable($0) }
    let root = named.first { Self.isInside(working, $0) } ?? checkout(above: working) ?? working
    return RepositoryFolder(root: root, workingFolder: working)
  }

  /// The nearest folder, from the given one upward, that git keeps its own files in.
  private func checkout(above folder: String) -> String? {
    var folder = folder[...]
    while !folder.isEmpty {
      if files.kind(of: "\(folder)/.git") != nil { return String(folder) }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return nil
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    let start = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    return "\(path)/".utf8.starts(with: start.utf8)
  }
}
