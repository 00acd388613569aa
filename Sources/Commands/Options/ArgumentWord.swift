internal import ArgumentParser

/// An argument that is one of a few words.
protocol ArgumentWord: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension ArgumentWord {
  /// The words; the parser's own way to them takes a key path, which costs more at every start.
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// Nothing but the words themselves.
  static var allValueDescriptions: [String: String] { [:] }
}
