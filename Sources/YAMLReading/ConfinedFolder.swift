internal import Glibc

/// The folder of a file, outside of which nothing is opened on that file's behalf.
package struct ConfinedFolder: Sendable {
  private let origin: Origin

  private enum Origin: Sendable {
    /// A folder of the file system.
    case path(String)
    /// Files that somebody else reads, by their names in the folder.
    case reader(@Sendable (String) throws(SourceProblem) -> [UInt8])
  }

  /// The folder of the file at a path; nil stands for the working folder.
  package init(ofFileAt path: String?) {
    guard let path, let slash = path.lastIndex(of: "/") else {
      origin = .path(".")
      return
    }
    origin = .path(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// The folder that a text stands in; that of a text without a path is the working folder.
  package init(of source: SourceFile) {
    if case .path(let path) = source.origin {
      self.init(ofFileAt: path)
    } else {
      self.init(ofFileAt: nil)
    }
  }

  /// A folder whose files are read by their names, which never lead out of it by their words.
  package init(reading read: @escaping @Sendable (String) throws(SourceProblem) -> [UInt8]) {
    origin = .reader(read)
  }

  /// Opens a regular file by a name relative to the folder.
  package func open(_ name: String, limit: Int) throws(SourceProblem) -> ByteStream {
    guard !name.isEmpty, !name.utf8.contains(0), !name.contains("://") else {
      throw .notAFileName
    }
    guard !name.hasPrefix("/"), !name.hasPrefix("~") else { throw .outsideFolder }
    switch origin {
    case .path(let path): return try open(name, in: path, limit: limit)
    case .reader(let read):
      guard !Self.climbsOut(name) else { throw .outsideFolder }
      let bytes = try read(name)
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      return ByteStream(bytes)
    }
  }

  /// Opens a file of a folder of the file system.
  ///
  /// The file is opened first, and the opened descriptor is the one that is checked, so that nothing
  /// can be put in its place in between.
  private func open(
    _ name: String,
    in path: String,
    limit: Int
  ) throws(SourceProblem) -> ByteStream {
    let stream = try open("\(path)/\(name)", climbsOut: Self.climbsOut(name), limit: limit)
    guard let folder = Self.realPath(path), let file = stream.descriptorPath.flatMap(Self.realPath)
    else { throw .unreadable(reason: "its true path cannot be told") }
    guard folder == "/" || file.hasPrefix(folder + "/") else { throw .outsideFolder }
    return stream
  }

  /// Opens a file; of one above the folder that is not to be had, nothing is told.
  private func open(
    _ path: String,
    climbsOut: Bool,
    limit: Int
  ) throws(SourceProblem) -> ByteStream {
    do throws(SourceProblem) {
      return try ByteStream(path: path, limit: limit)
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
