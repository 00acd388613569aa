/// A library of the system that the program uses.
package struct SystemLibrary: Sendable, Hashable {
  /// Its name.
  package let name: String
  /// Its version; nil where it cannot be used.
  package let version: String?
  /// Why it cannot be used.
  package let problem: String?

  /// Describes a library; the problem counts where there is no version.
  package init(_ name: String, _ version: String?, problem: String?) {
    self.name = name
    self.version = version
    self.problem = version == nil ? problem : nil
  }
}
