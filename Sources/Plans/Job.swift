package import Diagnostics

/// One job of a plan as it is written, with the plan's defaults laid under it.
///
/// Its texts stand together in one list of bytes, because a plan may hold a million jobs.
package struct Job: Sendable {
  /// The bytes of its texts, and what else stands in their room.
  package let bytes: [UInt8]
  /// The start of the job in its file.
  package let range: SourceRange
  /// The id, unique in its plan; empty where it is missing, which is a finding.
  package let id: Slice
  /// The place of the id.
  package let idRange: SourceRange
  /// The model as it is written; empty where it is missing or a matrix gives it.
  package let model: Slice
  /// The place of the model.
  package let modelRange: SourceRange
  /// How many outputs are wanted of each combination and each kept output of the source.
  package let count: Int64
  /// Higher runs first.
  package let priority: Int
  /// Where the runner is to put the output.
  package let output: Slice?
  /// The request parameters.
  package let settings: [Setting]
  /// What is seldom written; nil for most jobs.
  package let extras: Extras?
  /// Whether reading it gave an error, so that what it lacks may not be missing.
  package let hasErrors: Bool

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

  /// Adds the first bytes of one of the job's texts to others.
  package func copy(_ slice: Slice, upTo limit: Int, to others: inout [UInt8]) {
    let range = slice.range
    others += bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + limit)]
  }

  /// A copy of one of the job's texts.
  package func string(_ slice: Slice) -> String {
    String(decoding: bytes[slice.range], as: UTF8.self)
  }
}
