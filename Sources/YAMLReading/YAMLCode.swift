internal import Diagnostics

/// The findings of the YAML reader.
package enum YAMLCode: String, CaseIterable, FindingCode {
  /// The text is not YAML.
  case syntax = "yaml.syntax"
  /// A tab indents a line.
  case tab = "yaml.tab"
  /// A plain text begins with a character that YAML keeps for itself.
  case reservedCharacter = "yaml.reserved-character"
  /// A plain text holds a colon and a blank.
  case colonInText = "yaml.colon-in-text"
  /// A quoted text has no end.
  case unclosedQuote = "yaml.unclosed-quote"
  /// A `[` or `{` has no end.
  case unclosedBracket = "yaml.unclosed-bracket"
  /// A line stands at a depth that fits nothing above it.
  case indentation = "yaml.indentation"
  /// A key stands twice in a mapping.
  case duplicateKey = "yaml.duplicate-key"
  /// A key is a list or a mapping.
  case keyNotText = "yaml.key-not-text"
  /// An alias has no anchor before it.
  case unknownAlias = "yaml.unknown-alias"
  /// An alias stands inside the value that it names.
  case recursiveAlias = "yaml.recursive-alias"
  /// The value of a merge key is no mapping.
  case mergeValue = "yaml.merge-value"
  /// A tag is not of the core schema.
  case tag = "yaml.tag"
  /// A line begins with `%` and is not a YAML version.
  case directive = "yaml.directive"
  /// A comment touches what stands before it.
  case gluedComment = "yaml.glued-comment"
  /// The bytes are not UTF-8.
  case encoding = "yaml.encoding"
  /// A control character stands in the text.
  case controlCharacter = "yaml.control-character"
  /// A line break that only YAML 1.1 knows stands in the text.
  case lineSeparator = "yaml.line-separator"
  /// Mappings and sequences are nested too deep.
  case depthLimit = "yaml.depth-limit"
  /// A scalar is too long.
  case scalarLimit = "yaml.scalar-limit"
  /// A mapping has too many keys.
  case keyLimit = "yaml.key-limit"
  /// Aliases repeat too much, or anchors mark too much.
  case aliasLimit = "yaml.alias-limit"
  /// Too many bytes pass without a value.
  case gapLimit = "yaml.gap-limit"
  /// A file is too large.
  case sizeLimit = "yaml.size-limit"
  /// A file is missing.
  case fileMissing = "input.missing"
  /// A file is not a regular file.
  case fileNotRegular = "input.not-a-file"
  /// A file cannot be read.
  case fileUnreadable = "input.unreadable"
}
