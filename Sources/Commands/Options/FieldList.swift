internal import ArgumentParser
internal import Reports

/// The columns of costs that are to be shown, parted by commas.
struct FieldList: ExpressibleByArgument, Sendable {
  let fields: [CostField]

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let fields = words.compactMap { CostField(rawValue: String($0)) }
    guard fields.count == words.count, Set(fields).count == fields.count else { return nil }
    self.fields = fields
  }

  /// The names that there are.
  static let names = CostField.allCases.map(\.rawValue).joined(separator: ", ")
}
