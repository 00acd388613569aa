internal import Diagnostics

/// The findings about approvals.
package enum ApprovalCode: String, CaseIterable, FindingCode {
  /// There is no approval.
  case missing = "approval.missing"
  /// The file is no approval.
  case malformed = "approval.malformed"
  /// The signature is not one over the statement.
  case signature = "approval.signature"
  /// The signer may not approve.
  case signer = "approval.signer"
  /// The approval has ended.
  case expired = "approval.expired"
  /// The approval comes from the future.
  case notYet = "approval.not-yet"
  /// Something is not as it was when the approval was given.
  case drifted = "approval.drifted"

  /// What the code means and what to do.
  package var explanation: String {
    switch self {
    case .missing:
      "The run needs more credits than `approvals.required_above` allows without an approval, or `--approval`"
        + " names a file that is not there. Somebody who may approve reads the report of `check` and signs it"
        + " with `creditcast approve`."
    case .malformed:
      "The file is not an approval as `creditcast approve` writes it: one line with the statement, spelt in one"
        + " way only, and one signature of SSH. Nothing in such a file is believed. Ask for it again."
    case .signature:
      "The signature does not belong to the statement: one of the two was changed, or the signature was made for"
        + " another purpose than approvals (its namespace is not `creditcast-approval`)."
    case .signer:
      "The signature is sound, and its key is not listed for that name in the file of allowed signers, or not"
        + " for this purpose or this time. Whoever keeps that file decides who may approve."
    case .expired:
      "An approval lasts as long as it says (`approve --expires`), and at most `approvals.max_age`. Ask again."
    case .notYet:
      "The approval says that it was given at a time which has not come. One of the two clocks is wrong."
    case .drifted:
      "The approval was given for something else: other plans, prices or settings, another account, fewer credits,"
        + " or a smaller purchase. The message says which. Have it approved again as it is now."
    }
  }
}
