/// A file that is to be written.
package struct OutputFile: Sendable, Hashable {
  /// Where it goes.
  package let path: String
  /// What it holds.
  package let bytes: [UInt8]

  /// Makes a file that is to be written.
  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
