import Foundation

/// Finds files of the checkout that the tests were built from.
package enum RepositoryRoot {
  /// The path of the checkout, without a slash at its end.
  package static let path: String = {
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
  }()

  /// The bytes of a file of the checkout; none where it is missing.
  package static func bytes(of file: String) -> [UInt8] {
    bytes(at: "\(path)/\(file)")
  }

  /// The bytes of a file anywhere; none where it is missing.
  package static func bytes(at path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }
}
