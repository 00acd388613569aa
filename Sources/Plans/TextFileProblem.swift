internal import YAMLReading

/// Why the texts of a prompt file cannot be had.
enum TextFileProblem: Error {
  case source(SourceProblem)
  case notUTF8(line: Int)
  case empty
  case noColumn(names: [String])
  case columnMissing(names: [String])
  case columnOfLines
  case badTable(line: Int, reason: String)
}
