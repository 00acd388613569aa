package import Approvals

/// What there is to say about a purchase that was asked for, before it is put into a format.
package struct RefillStatusReport: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The report that asked, as it was named.
  package let file: String
  /// How far the purchase is.
  package let progress: RefillProgress

  /// Makes a report from its parts.
  package init(toolVersion: String, file: String, progress: RefillProgress) {
    self.toolVersion = toolVersion
    self.file = file
    self.progress = progress
  }
}
