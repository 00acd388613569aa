/// A job, and where it stands.
package struct JobPlace: Sendable, Hashable {
  /// The job's id.
  package let id: String
  /// The file that it stands in, as it was named.
  package let file: String
  /// The line of the job, from 1.
  package let line: Int
  /// The column of the job, from 1.
  package let column: Int

  /// Makes a place.
  package init(id: String, file: String, line: Int, column: Int) {
    self.id = id
    self.file = file
    self.line = line
    self.column = column
  }
}
