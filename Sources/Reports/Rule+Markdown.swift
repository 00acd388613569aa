extension Rule {
  /// The rule as an item of a list.
  var markdown: String {
    let mark =
      switch state {
      case .ok: "✓"
      case .failed: "✗"
      case .warned: "!"
      case .unknown: "?"
      }
    let facts = [needs, has, gap].filter { !$0.isEmpty }
    return "- \(mark) \(title): \(MarkdownText.prose(facts.joined(separator: ", ")))"
  }
}
