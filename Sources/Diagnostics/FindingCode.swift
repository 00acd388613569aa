/// The stable name of one kind of finding, and what there is to say about it.
///
/// Each module that finds things has one enum of codes; `creditcast explain` prints the explanation.
package protocol FindingCode: Sendable {
  /// The name that users write and search for: `plan.unknown-key`.
  var name: String { get }
  /// Plain sentences: what it means, why it matters, what to write instead.
  var explanation: String { get }
}

extension FindingCode where Self: RawRepresentable, RawValue == String {
  /// The raw value is the name.
  package var name: String { rawValue }
}
