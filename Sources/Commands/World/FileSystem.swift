package import YAMLReading

/// The files that a command may read and write.
package protocol FileSystem: Sendable {
  /// What stands at a path; nil where nothing does.
  func kind(of path: String) -> FileKind?
  /// The names in a folder, in no order.
  func names(in folder: String) throws(SourceProblem) -> [String]
  /// The working folder as an absolute path.
  var workingFolder: String { get }
  /// Standard input, in a form that can be read more than once.
  func standardInput() throws(SourceProblem) -> SourceFile
  /// Writes files, each whole; where one cannot be written, what was there before stays.
  func write(_ files: [OutputFile]) throws(OutputProblem)
  /// Writes behind what a file holds; makes the file where there is none.
  func append(_ bytes: [UInt8], to path: String) throws(OutputProblem)
  /// How many bytes a file holds; nil where there is none.
  func size(of path: String) -> Int?
  /// Writes a file that is not there yet.
  func create(_ bytes: [UInt8], at path: String) throws(OutputProblem)
  /// Puts a file that somebody has written beside a place into that place, so that it lasts there; what stands
  /// there already is refused unless it is to be replaced.
  func publish(_ draft: String, at path: String, replacing: Bool) throws(OutputProblem)
  /// Takes a file away where there is one.
  func remove(_ path: String)
  /// Makes a folder, and those above it, where there is none.
  func makeFolder(at path: String) throws(OutputProblem)
  /// Makes an empty folder for files that pass, which nobody else can look into.
  func makePrivateFolder() throws(OutputProblem) -> String
  /// Removes a folder of that kind with the files in it.
  func removePrivateFolder(at path: String)
  /// Fills a file that is not there yet, piece by piece; nobody else can read it.
  func fill(_ path: String, _ write: (any TextOutput) -> Void) throws(OutputProblem)
}

/// What can stand at a path.
package enum FileKind: Sendable, Hashable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A device, a pipe or the like.
  case other
}
