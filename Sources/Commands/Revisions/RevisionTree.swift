internal import Diagnostics
internal import Synchronization
internal import YAMLReading

/// The files of a revision, which are read as they are asked for.
final class RevisionTree: Sendable {
  private let revision: String
  private let repository: GitRepository
  private let entries: [String: TreeEntry]
  private let kept = Mutex<[String: [UInt8]]>([:])

  /// Links may lead through so many others.
  private static let mostLinks = 16
  /// Files are kept, because plans are read more than once; so many bytes of plans are.
  private static let mostKept = 1 << 30

  /// Takes apart what `git ls-tree -r -z -l` lists.
  init(_ revision: String, listed bytes: [UInt8], in repository: GitRepository) {
    self.revision = revision
    self.repository = repository
    var entries: [String: TreeEntry] = [:]
    for record in bytes.split(separator: 0) {
      let text = String(decoding: record, as: UTF8.self)
      guard let tab = text.firstIndex(of: "\t"), let entry = TreeEntry(listed: text[..<tab]) else {
        continue
      }
      entries[String(text[text.index(after: tab)...])] = entry
    }
    self.entries = entries
  }

  /// Whether there is a file at a path.
  func holdsFile(_ path: String) -> Bool {
    resolved(path).flatMap { entries[$0] } != nil
  }

  /// The names of the files of a folder, in no order.
  func names(in folder: String) -> [String] {
    let start = folder.isEmpty ? "" : "\(folder)/"
    return entries.keys.compactMap { path in
      guard path.hasPrefix(start) else { return nil }
      let name = path.dropFirst(start.count)
      return name.contains("/") ? nil : String(name)
    }
  }

  /// The bytes of a file, which must stand in a folder; an empty folder is the top.
  func read(_ path: String, inside folder: String = "") throws(SourceProblem) -> [UInt8] {
    guard let resolved = resolved(path), folder.isEmpty || resolved.hasPrefix(folder + "/") else {
      throw .outsideFolder
    }
    guard let entry = entries[resolved] else { throw .missing }
    let bytes: [UInt8]
    if let known = kept.withLock({ $0[entry.object] }) {
      bytes = known
    } else {
      bytes = try blob(entry)
    }
    guard !bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) else {
      throw .unreadable(reason: "the revision holds a pointer of Git LFS in its place")
    }
    kept.withLock { $0[entry.object] = bytes }
    return bytes
  }

  /// Reads files ahead that are going to be asked for, all at once.
  func readAhead(_ paths: [String]) throws(Failure) {
    let wanted = paths.compactMap { resolved($0).flatMap { entries[$0] } }
    guard wanted.reduce(0, { $0 + $1.size }) <= Self.mostKept else {
      throw Failure(.badData, "the plans of `\(revision)` are too large to be compared")
    }
    let blobs = try repository.blobs(wanted)
    for (entry, blob) in zip(wanted, blobs) { kept.withLock { $0[entry.object] = blob } }
  }

  private func blob(_ entry: TreeEntry) throws(SourceProblem) -> [UInt8] {
    guard let blobs = try? repository.blobs([entry]), let bytes = blobs.first ?? nil else {
      throw .unreadable(reason: "its object is not in this repository")
    }
    return bytes
  }

  /// The path of a file, wherever links on the way lead; nil where they lead out of the repository.
  private func resolved(_ path: String) -> String? {
    if let entry = entries[path], !entry.isLink { return path }
    var done: [Substring] = []
    var rest = Array(path.split(separator: "/").reversed())
    var links = 0
    while let part = rest.popLast() {
      if part == "." { continue }
      if part == ".." {
        guard done.popLast() != nil else { return nil }
        continue
      }
      done.append(part)
      guard let link = entries[done.joined(separator: "/")], link.isLink else { continue }
      links += 1
      guard links <= Self.mostLinks, let bytes = try? blob(link) else { return nil }
      let target = String(decoding: bytes, as: UTF8.self)
      guard !target.hasPrefix("/") else { return nil }
      done.removeLast()
      rest += target.split(separator: "/").reversed()
    }
    return done.joined(separator: "/")
  }
}
