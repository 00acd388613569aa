/// How the costs of a report are summed and shown to people; data formats keep all of them.
package struct ReportView: Sendable, Hashable {
  /// What costs are summed by; nil sums them by model and lists jobs below.
  package let grouping: Grouping?
  /// How many rows a table has at most; nil leaves that to the format.
  package let top: Int?
  /// The columns of the tables of costs, in their order; nil shows all that say something.
  package let fields: [CostField]?

  /// Makes a view.
  package init(grouping: Grouping? = nil, top: Int? = nil, fields: [CostField]? = nil) {
    self.grouping = grouping
    self.top = top
    self.fields = fields
  }

  /// The fields to show.
  var shownFields: [CostField] { fields ?? CostField.allCases }

  /// The cells of a row that are shown; the name stands first, then one cell for each field.
  func cells(_ row: [String]) -> [String] {
    let all = CostField.allCases
    return [row[0]] + shownFields.compactMap { all.firstIndex(of: $0).map { row[$0 + 1] } }
  }
}
