/// A field that every request to a model carries and that plans do not write.
package struct RequestConstant: Sendable, Hashable {
  /// The field's name.
  package let name: String
  /// The field's value.
  package let value: String

  /// Makes a constant.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
