package import Diagnostics
internal import Quantities

/// All wording about approvals.
extension Finding {
  /// The finding that tells a problem of an approval; `file` is the one that holds it.
  package static func approval(_ problem: ApprovalProblem, in file: String?) -> Finding {
    let (code, message, help) = words(of: problem)
    var place: Place?
    if let file, code != .missing {
      place = Place(file: file, range: SourceRange(from: (1, 1), to: (1, 2)))
    }
    return Finding(code, .error, message, at: place, help: help)
  }

  private static let again = "have it approved again"

  private static func words(
    of problem: ApprovalProblem
  ) -> (code: ApprovalCode, message: String, help: String?) {
    switch problem {
    case .missing(let file):
      (
        .missing,
        file.map { "there is no approval `\($0)`" } ?? "the run needs an approval and has none",
        "`creditcast approve REPORT --as NAME --key FILE` makes one of a report in JSON"
      )
    case .malformed(let fault): (.malformed, "the file is no approval: \(fault.words)", again)
    case .signature:
      (.signature, "the signature is not one over this statement, made for approvals", again)
    case .signer(let name):
      (
        .signer, "the signature's key is not one by which `\(name.text)` may approve",
        "the file of allowed signers says who may, and by which keys"
      )
    case .expired(let moment): (.expired, "the approval ended at \(moment)", again)
    case .tooOld(let age, let limit):
      (.expired, "the approval was given \(age) ago, which is more than \(limit)", again)
    case .notYet(let moment):
      (.notYet, "the approval was given at \(moment), which has not come", nil)
    case .drifted(let drift): (.drifted, drift.words, again)
    }
  }
}

extension ApprovalFault {
  /// The fault in words.
  fileprivate var words: String {
    switch self {
    case .tooLarge: "it is larger than \(SignedApproval.mostBytes) bytes"
    case .notText: "it is not plain text"
    case .noStatement: "its first line is no statement of `creditcast approve`"
    case .otherVersion(let version):
      "its statement has the form `\(version.shortened)`, and \(ApprovalStatement.version) is known"
    case .badStatement: "its statement is not spelt as `creditcast approve` spells it"
    case .noSignature: "its statement is not followed by one signature of SSH and nothing else"
    }
  }
}

extension ApprovalDrift {
  /// The drift in words.
  fileprivate var words: String {
    switch self {
    case .plans: "the plans are not those that were approved"
    case .prices: "the prices are not those that were approved"
    case .configuration:
      "the settings that decide are not those that were approved: reserve, refill, prices' age, policies"
    case .account(let now, let approved):
      "the account is `\(now.shortened)` where `\(approved.shortened)` was approved"
    case .needed(let now, let approved): "the run needs \(now) where \(approved) were approved"
    case .refill(let now, let approved):
      "a purchase of \(now) is needed where \(approved == .zero ? "none was" : "\(approved) were") approved"
    }
  }
}
