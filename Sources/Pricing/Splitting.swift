package import Plans

/// How files are read in parts, side by side.
package struct Splitting: Sendable {
  /// How many parts are read at once; 1 reads every file in one go.
  package var threads: Int
  /// About how many bytes a part has; a file of fewer than two parts is read in one go.
  package var partBytes: Int
  /// What must be true of a part; all of it, but for tests of the conditions themselves.
  package var conditions = CutConditions.all

  /// Every file in one go.
  package static let none = Splitting(threads: 1)

  /// Makes rules of splitting.
  package init(threads: Int, partBytes: Int = 512 << 10) {
    self.threads = threads
    self.partBytes = partBytes
  }
}
