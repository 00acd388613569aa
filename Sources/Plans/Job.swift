package import Diagnostics

/// One job of a plan as it is written, with the plan's defaults laid under it.
///
/// Its texts stand together in one list of bytes, because a plan may hold a million jobs.
package struct Job: Sendable {
  /// The bytes of its texts, and what else stands in their room.
  package internal(set) var bytes: [UInt8] = []
  /// The start of the job in its file.
  package internal(set) var range = Self.nowhere
  /// The id, unique in its plan; empty where it is missing, which is a finding.
  package internal(set) var id = Slice.empty
  /// What tells the id from others before its bytes are looked at; that of a missing id means nothing.
  package internal(set) var idFingerprint: UInt64 = 0
  /// The place of the id.
  package internal(set) var idRange = Self.nowhere
  /// The model as it is written; empty where it is missing or a matrix gives it.
  package internal(set) var model = Slice.empty
  /// The place of the model.
  package internal(set) var modelRange = Self.nowhere
  /// How many outputs are wanted of each combination and each kept output of the source.
  package internal(set) var count: Int64 = 1
  /// Higher runs first.
  package internal(set) var priority = 0
  /// Where the runner is to put the output.
  package internal(set) var output: Slice?
  /// The request parameters.
  package internal(set) var settings: [Setting] = []
  /// What is seldom written; nil for most jobs.
  package internal(set) var extras: Extras?
  /// The keys that it gives itself and that are no request parameters.
  package internal(set) var keys: JobKeys = []
  /// Those that its plan gives to all jobs.
  package internal(set) var inheritedKeys: JobKeys = []
  /// Whether reading it gave an error, so that what it lacks may not be missing.
  package internal(set) var hasErrors = false

  private static let nowhere = SourceRange(at: Position(line: 1, column: 1))

  /// Makes a job that says nothing, for others to be read over it.
  package init() {}

  /// A text with its place.
  package struct Text: Sendable {
    /// The text.
    package let string: String
    /// Its place.
    package let range: SourceRange

    /// The same text in a file with more lines before it.
    package func moved(lines: Int) -> Text {
      Text(string: string, range: range.moved(lines: lines))
    }
  }

  /// The bytes of one of the job's texts.
  @_lifetime(borrow self)
  package borrowing func text(_ slice: Slice) -> Span<UInt8> {
    bytes.span.extracting(slice.range)
  }

  /// A copy of one of the job's texts.
  package func string(_ slice: Slice) -> String {
    String(decoding: bytes[slice.range], as: UTF8.self)
  }
}
