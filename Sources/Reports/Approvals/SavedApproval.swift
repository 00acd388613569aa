import Approvals
import Quantities

/// What a saved report says of its digests and of an approval.
enum SavedApproval {
  /// The digests.
  static func digests(_ value: SavedValue?) throws(ReportProblem) -> ReportDigests? {
    guard let value else { return nil }
    return ReportDigests(
      plans: try digest(value.member("plans")),
      prices: try digest(value.member("prices")),
      configuration: try digest(value.member("configuration")),
      reading: try value.optional("reading").map(digest)
    )
  }

  private static func digest(_ value: SavedValue) throws(ReportProblem) -> String {
    let text = try value.text()
    return try value.known(ReportDigests.isDigest(text) ? text : nil)
  }

  /// The standing.
  static func standing(_ value: SavedValue?) throws(ReportProblem) -> ApprovalStanding? {
    guard let value else { return nil }
    let state = try value.member("state")
    return ApprovalStanding(
      state: try state.known(ApprovalStanding.State(rawValue: state.text())),
      requiredAbove: try value.optional("required_above")?.credits(),
      approver: try value.optional("approver").map { (name) throws(ReportProblem) in
        try name.known(ApproverName(name.text())).text
      },
      approvedAt: try value.optional("approved_at")?.moment(),
      expiresAt: try value.optional("expires_at")?.moment(),
      needed: try value.optional("needed")?.credits(),
      refill: try value.optional("refill")?.credits()
    )
  }
}
