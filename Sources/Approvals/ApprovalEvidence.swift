/// What is known of an approval before it is held against anything.
package enum ApprovalEvidence: Sendable, Hashable {
  /// There is none.
  case missing(file: String?)
  /// There is a file, and it does not count.
  case refused(file: String, ApprovalProblem)
  /// Somebody who may has signed this.
  case signed(file: String, ApprovalStatement)

  /// The file; nil where none was named.
  package var file: String? {
    switch self {
    case .missing(let file): file
    case .refused(let file, _), .signed(let file, _): file
    }
  }
}
