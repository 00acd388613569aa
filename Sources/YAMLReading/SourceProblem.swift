/// Why a file cannot be read.
package enum SourceProblem: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// It is a folder, a device or a pipe.
  case notRegular
  /// The name is empty, an address, or holds a NUL.
  case notAFileName
  /// It lies outside the folder that it must be in.
  case outsideFolder
  /// It is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The system refused, for this reason.
  case unreadable(reason: String)
}
