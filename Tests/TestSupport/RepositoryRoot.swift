/// Finds files of the checkout that the tests were built from.
package enum RepositoryRoot {
  /// The path of the checkout, without a slash at its end.
  package static let path: String = {
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
  }()
}
