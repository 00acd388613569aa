import Balances

extension ServerText: ExpressibleByStringLiteral {
  /// Escapes a text that a test writes.
  package init(stringLiteral value: String) {
    self.init(Array(value.utf8))
  }
}
