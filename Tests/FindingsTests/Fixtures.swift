import Foundation
import TestSupport
import YAMLReading

/// The files below `Fixtures/`.
enum Fixtures {
  /// The names of the files or folders in a folder, sorted.
  static func names(in folder: String) -> [String] {
    let path = "\(RepositoryRoot.path)/Fixtures/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A file under the name that a user who stands in its folder gives it.
  static func source(_ folder: String, _ name: String) -> SourceFile {
    SourceFile(name: name, origin: .path("\(RepositoryRoot.path)/Fixtures/\(folder)/\(name)"))
  }
}
