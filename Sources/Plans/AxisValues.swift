package import Diagnostics

/// The values of an axis, without a list of them where that could be long.
package enum AxisValues: Sendable {
  /// Values that are written one by one.
  case list([MatrixValue])
  /// Numbers at equal steps.
  case range(NumberRange, place: SourceRange)
  /// Texts from a file.
  case file(TextList, place: SourceRange)

  /// How many there are.
  package var count: Int64 {
    switch self {
    case .list(let values): Int64(values.count)
    case .range(let range, _): range.count
    case .file(let texts, _): Int64(texts.count)
    }
  }

  /// The text of one of them.
  package func text(at index: Int64) -> String {
    switch self {
    case .list(let values): values[Int(index)].text
    case .range(let range, _): range.text(at: index)
    case .file(let texts, _): texts[Int(index)]
    }
  }

  /// The place of one of them.
  package func range(at index: Int64) -> SourceRange {
    switch self {
    case .list(let values): values[Int(index)].range
    case .range(_, let place), .file(_, let place): place
    }
  }
}
