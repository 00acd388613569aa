/// What the vendor's error body says, in the shape of either version of the interface.
package struct VendorError: Sendable, Hashable {
  /// The vendor's name for the error, such as `unauthorized`.
  package let name: String?
  /// The vendor's sentences, ready to be quoted.
  package let said: ServerText?

  /// Reads `name` with `message` (v1) or `errors` (v2); a body of another shape says nothing.
  package init(reading bytes: [UInt8], hiding key: Secret?) {
    let value = bytes.count <= BalanceReply.largest ? try? JSONScanner.value(in: bytes) : nil
    name = value?.values(of: "name").first?.text
    let sentences = (value?.values(of: "message") ?? []) + Self.errors(of: value)
    let text = sentences.compactMap(\.text).joined(separator: "; ")
    said = text.isEmpty ? nil : ServerText(Array(text.utf8), hiding: key, limit: 300)
  }

  /// Whether the vendor refuses because the account has too few credits.
  package var meansNoCredits: Bool {
    name == "insufficient_balance" || name == "payment_required"
  }

  private static func errors(of value: JSONValue?) -> [JSONValue] {
    guard case .array(let errors) = value?.values(of: "errors").first else { return [] }
    return errors
  }
}
