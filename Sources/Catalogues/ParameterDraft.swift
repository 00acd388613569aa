import Diagnostics

/// The parts of a parameter's schema as they are written.
struct ParameterDraft {
  /// The types by their names.
  enum TypeName: String, CaseIterable {
    case text
    case integer
    case number
    case choice
    case boolean
    case file
  }

  /// The keys of a schema.
  enum Key: String, CaseIterable {
    case type
    case required
    case fallback = "default"
    case min
    case max
    case multipleOf = "multiple_of"
    case minLength = "min_length"
    case maxLength = "max_length"
    case values

    /// The types for which the key has a meaning.
    var types: [TypeName] {
      switch self {
      case .type, .required, .fallback: TypeName.allCases
      case .min, .max: [.integer, .number]
      case .multipleOf: [.integer]
      case .minLength, .maxLength: [.text]
      case .values: [.choice, .integer]
      }
    }
  }

  let name: Written
  var keys: [(key: Key, range: SourceRange)] = []
  var type: TypeName?
  var isRequired = false
  var fallback: Written?
  var bounds: [(key: Key, written: Written)] = []
  var values: [Written] = []

  /// Whether a key is there, with a good value or not.
  func has(_ key: Key) -> Bool {
    keys.contains { $0.key == key }
  }

  /// The number that a key gives, where it gives one.
  func bound(_ key: Key) -> Written? {
    bounds.first { $0.key == key }?.written
  }
}
