package import Alerts
internal import Quantities

/// An alert in words for people.
package struct AlertWords {
  private let alert: Alert

  /// The most characters of an account's name.
  private static let nameLimit = 100
  /// The most characters of a reason.
  private static let reasonLimit = 1000

  /// Puts an alert into words.
  package init(_ alert: Alert) {
    self.alert = alert
  }

  /// What the alert is about, in a few words.
  package var title: String {
    switch alert.cause {
    case .below(let below, _, _, _): "\(account) is below \(NumberText.of(below)) credits"
    case .unexplained: "the balance of \(account) cannot be true"
    case .unreadable: "the balance of \(account) cannot be read"
    }
  }

  /// All of it, in one sentence.
  package var sentence: String {
    switch alert.cause {
    case .below(let below, let amount, let watched, let others):
      "\(account) has \(NumberText.of(amount)) credits\(watched.words), below \(NumberText.of(below))"
        + (others.isEmpty ? "" : " (also below \(Self.listed(others)))")
    case .unexplained(let shown, let explained):
      "\(account) shows \(NumberText.of(shown)) credits, and what was bought explains "
        + "\(NumberText.of(explained)) at most: record the purchase, or thresholds stay as they are"
    case .unreadable(let failures, let problem):
      "the balance of \(account) could not be read \(Self.times(failures)): "
        + Self.reason(problem)
    }
  }

  /// What it tells, name by name.
  package var facts: [(name: String, value: String)] {
    switch alert.cause {
    case .below(let below, let amount, let watched, let others):
      [
        ("Account", account), (watched.name, "\(NumberText.of(amount)) credits"),
        ("Threshold", "\(NumberText.of(below)) credits"),
      ] + (others.isEmpty ? [] : [("Also below", Self.listed(others))])
    case .unexplained(let shown, let explained):
      [
        ("Account", account), ("Shown", "\(NumberText.of(shown)) credits"),
        ("Explained", "\(NumberText.of(explained)) credits"),
      ]
    case .unreadable(let failures, _):
      [("Account", account), ("Failed readings", NumberText.of(failures))]
    }
  }

  /// When it was, and who tells it.
  package func context(toolVersion: String) -> String {
    "\(alert.at) · creditcast \(toolVersion) · alert \(alert.id)"
  }

  /// Why a reading failed, made safe and short.
  static func reason(_ problem: String) -> String { SafeText.shortened(problem, to: reasonLimit) }

  private var account: String { SafeText.shortened(alert.account, to: Self.nameLimit) }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(NumberText.of(count)) times in a row"
  }

  /// `500`, `500 and 1,000`, `500, 1,000 and 2,000`.
  private static func listed(_ amounts: [Credits]) -> String {
    let texts = amounts.map { NumberText.of($0) }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension WatchedAmount {
  /// What it is called where facts are listed.
  fileprivate var name: String {
    switch self {
    case .balance: "Balance"
    case .available: "Available"
    }
  }

  /// What is said behind an amount.
  fileprivate var words: String {
    switch self {
    case .balance: ""
    case .available: " available"
    }
  }
}
