package import Diagnostics

/// A rule that somebody sets for plans, under a name and with a reason.
package struct Policy: Sendable, Hashable {
  /// The name that findings and reports give it.
  package let id: String
  /// How bad it is to break it.
  package let level: PolicyLevel
  /// Why it is there, in the words of those who set it.
  package let reason: String?
  /// What it asks for.
  package let rule: PolicyRule
  /// Where it is set.
  package let place: Place

  /// Makes a policy.
  package init(id: String, level: PolicyLevel, reason: String?, rule: PolicyRule, place: Place) {
    self.id = id
    self.level = level
    self.reason = reason
    self.rule = rule
    self.place = place
  }

  /// Whether a text can be an id: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`, as the names of plans.
  package static func isValid(id text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64, isLetterOrDigit(first) else {
      return false
    }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || ".-_".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
