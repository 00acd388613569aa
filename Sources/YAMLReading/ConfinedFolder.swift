internal import Glibc

/// The folder of a file, outside of which nothing is opened on that file's behalf.
package struct ConfinedFolder: Sendable {
  private let path: String

  /// The folder of the file at a path; nil stands for the working folder.
  package init(ofFileAt path: String?) {
    guard let path, let slash = path.lastIndex(of: "/") else {
      self.path = "."
      return
    }
    self.path = slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Opens a regular file by a name relative to the folder.
  ///
  /// The file is opened first, and the opened descriptor is the one that is checked, so that nothing
  /// can be put in its place in between.
  package func open(_ name: String, limit: Int) throws(SourceProblem) -> ByteStream {
    guard !name.isEmpty, !name.utf8.contains(0), !name.contains("://") else {
      throw .notAFileName
    }
    guard !name.hasPrefix("/"), !name.hasPrefix("~") else { throw .outsideFolder }
    let stream = try open(name, climbsOut: Self.climbsOut(name), limit: limit)
    guard let folder = Self.realPath(path), let file = stream.descriptorPath.flatMap(Self.realPath)
    else { throw .unreadable(reason: "its true path cannot be told") }
    guard folder == "/" || file.hasPrefix(folder + "/") else { throw .outsideFolder }
    return stream
  }

  /// Opens a file; of one above the folder that is not to be had, nothing is told.
  private func open(
    _ name: String,
    climbsOut: Bool,
    limit: Int
  ) throws(SourceProblem) -> ByteStream {
    do throws(SourceProblem) {
      return try ByteStream(path: "\(path)/\(name)", limit: limit)
    } catch {
      throw climbsOut ? .outsideFolder : error
    }
  }

  /// Whether a name leads above its folder by its words alone, whatever is there.
  private static func climbsOut(_ name: String) -> Bool {
    var depth = 0
    for part in name.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
