import Foundation
package import Testing

/// Compares what the program writes with a file under `Fixtures/`.
///
/// `RECORD=1 swift test` writes the files anew, and fails so that nobody records by accident.
package enum Golden {
  /// Whether what is expected is to be written anew.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }

  /// Expects the bytes to be those of a file, named from `Fixtures/` on.
  package static func expect(
    _ actual: [UInt8],
    equals name: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: RepositoryRoot.path + "/Fixtures/" + name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual).write(to: url)
      Issue.record("recorded \(name); run again without RECORD", sourceLocation: location)
      return
    }
    guard let data = try? Data(contentsOf: url) else {
      Issue.record("\(name) is missing; record it with RECORD=1", sourceLocation: location)
      return
    }
    guard Array(data) != actual else { return }
    let difference = difference(String(decoding: data, as: UTF8.self), lossy(actual))
    Issue.record("\(name) differs:\n\(difference)", sourceLocation: location)
  }

  private static func lossy(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The lines that differ, with a line before each stretch of them.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let (old, new) = (lines(expected), lines(actual))
    var result: [String] = []
    for change in new.difference(from: old).prefix(40) {
      switch change {
      case .remove(let offset, let line, _): result.append("- \(offset + 1): \(line)")
      case .insert(let offset, let line, _): result.append("+ \(offset + 1): \(line)")
      }
    }
    return result.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).debugDescription }
  }
}
