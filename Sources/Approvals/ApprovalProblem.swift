package import Quantities

/// Why an approval does not count.
package enum ApprovalProblem: Sendable, Hashable {
  /// There is none.
  case missing(file: String?)
  /// The file is no approval.
  case malformed(ApprovalFault)
  /// The signature is not one over the statement, made for approvals.
  case signature
  /// The key of the signature is not one of the signer's.
  case signer(ApproverName)
  /// It says itself that it has ended.
  case expired(at: Moment)
  /// It is older than the rules allow.
  case tooOld(Age, limit: Age)
  /// It was given at a time that has not come.
  case notYet(Moment)
  /// Something is not as it was.
  case drifted(ApprovalDrift)
}
