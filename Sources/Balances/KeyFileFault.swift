/// Why a key file is not used.
package enum KeyFileFault: Sendable, Hashable {
  /// There is no such file.
  case missing
  /// It cannot be opened or read, for this reason of the system.
  case unreadable(String)
  /// It is a folder, a device or a pipe.
  case notRegular
  /// It belongs to somebody else.
  case foreign
  /// Its mode, in octal, lets others in.
  case open(mode: String)
  /// It holds more than a key.
  case tooLarge
}
