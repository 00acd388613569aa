extension TerminalTable {
  /// A column of a table.
  package struct Column: Sendable {
    let title: String
    /// Whether its texts are numbers, and end at the same place.
    let isNumber: Bool
    /// How early it is left out where room is short, lowest first; nil keeps it.
    let rank: Int?

    /// A column of words.
    package static func words(_ title: String, rank: Int? = nil) -> Column {
      Column(title: title, isNumber: false, rank: rank)
    }

    /// A column of numbers.
    package static func numbers(_ title: String, rank: Int? = nil) -> Column {
      Column(title: title, isNumber: true, rank: rank)
    }
  }
}
