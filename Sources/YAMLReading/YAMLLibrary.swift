internal import CYAML

/// The library that splits texts into events.
package enum YAMLLibrary {
  /// Its version, as `0.2.5`.
  package static var version: String? {
    unsafe yaml_get_version_string().map { unsafe String(cString: $0) }
  }
}
