/// The two rules that the vendor's own texts give.
package enum InvoicingRule: String, Sendable, Hashable, CaseIterable {
  /// So many dollars of purchases in each of some months in a row.
  case purchases
  /// An anticipated spend above so many dollars.
  case anticipatedSpend = "anticipated_spend"

  /// The text that gives it.
  package var source: String {
    switch self {
    case .purchases: "help centre article \"API/DreamStudio Credit Tracking and Manual Invoicing\""
    case .anticipatedSpend: "kb.stability.ai, the same article in a newer wording"
    }
  }

  /// The day of that text, as far as it is known.
  package var date: String {
    switch self {
    case .purchases: "2024-08-27"
    case .anticipatedSpend: "after 2024"
    }
  }
}
