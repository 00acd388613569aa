/// Spells text for HTML, with nothing in it that a browser would act on.
enum HTMLText {
  /// A text for elements and attributes.
  static func of(_ text: String) -> String { XMLText.of(text) }

  /// A sentence in which what stands between backticks is code.
  static func withCode(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard !parts.count.isMultiple(of: 2) else { return of(text) }
    return parts.enumerated().map { place, part in
      place.isMultiple(of: 2) ? of(String(part)) : "<code>\(of(String(part)))</code>"
    }.joined()
  }
}
