/// Paths as a repository names them: from its top, without dots.
enum RepositoryPath {
  /// The path from the top of a repository, which is empty itself; nil where it leads out of it.
  static func of(_ path: String, from workingFolder: String, top: String) -> String? {
    let whole = path.hasPrefix("/") ? path : "\(workingFolder)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let above = top.split(separator: "/")
    guard parts.starts(with: above) else { return nil }
    return parts.dropFirst(above.count).joined(separator: "/")
  }

  /// The folders on the way to a path, and the path itself.
  static func way(to path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// The folder that a file stands in; empty for the top.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
