import YAMLReading

/// Which file system lies at which folder.
///
/// Source: proc_pid_mountinfo(5).
struct MountTable {
  private let mounts: [(point: String, type: String)]

  /// Reads the kernel's table.
  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), fields.count > dash + 1, fields.count > 4 else {
        return nil
      }
      return (Self.plain(fields[4]), String(fields[dash + 1]))
    }
  }

  /// The table as it is now; empty where the kernel shows none.
  static var current: MountTable {
    let bytes = try? SourceFile(path: "/proc/self/mountinfo").open().bytes(at: 0, count: 1 << 20)
    return MountTable(String(decoding: bytes ?? [], as: UTF8.self))
  }

  /// The type of the file system that an absolute path lies on; the last mount at the deepest folder counts.
  func fileSystem(of path: String) -> String? {
    var best: (point: String, type: String)?
    for mount in mounts where Self.contains(mount.point, path) {
      if mount.point.utf8.count >= best?.point.utf8.count ?? 0 { best = mount }
    }
    return best?.type
  }

  private static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// A path with its octal escapes undone.
  private static func plain(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      let figures = String(decoding: rest.prefix(3), as: UTF8.self)
      guard byte == UInt8(ascii: "\\"), let value = UInt8(figures, radix: 8) else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(3)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
