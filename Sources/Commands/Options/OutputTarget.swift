internal import ArgumentParser
internal import Reports

/// A format, and the file that it goes to; without one it goes to standard output.
struct OutputTarget<Format: RawRepresentable & Sendable>: ExpressibleByArgument, Sendable
where Format.RawValue == String {
  let format: Format
  let file: String?

  init(format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])) else { return nil }
    let file = parts.count == 2 ? String(parts[1]) : nil
    guard file != "" else { return nil }
    self.init(format: format, file: file)
  }
}

extension OutputTarget {
  /// Refuses two answers on standard output, and two formats in one file.
  static func check(_ targets: [Self]) throws {
    if targets.count(where: { $0.file == nil }) > 1 {
      throw ValidationError("only one format can go to standard output; write FORMAT=FILE")
    }
    let files = targets.compactMap(\.file)
    if Set(files).count != files.count {
      throw ValidationError("two formats cannot go to the same file")
    }
  }

  /// The files of some targets, for people.
  static func names(_ targets: [Self]) -> String {
    targets.compactMap(\.file).map(SafeText.of).joined(separator: ", ")
  }
}
