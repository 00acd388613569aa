/// What the grammar expects next; named after what libyaml's own parser expects.
enum GrammarState: UInt8 {
  case streamStart
  /// A document that may begin without `---`.
  case firstDocument
  /// A document behind another one, or the end of the text.
  case document
  /// What follows `---`, which may be nothing.
  case documentContent
  /// The root of a document that has begun without `---`.
  case documentNode
  case documentEnd
  /// A dash, deeper than the key before it.
  case blockEntry
  /// A dash in the column of the key before it.
  case indentlessEntry
  case blockKey
  case blockValue
  case firstFlowEntry
  /// A comma or the end of a sequence in brackets.
  case flowEntry
  /// The key of a mapping of one pair, as in `[key: value]`.
  case flowPairKey
  case flowPairValue
  case flowPairEnd
  case firstFlowKey
  /// A comma or the end of a mapping in brackets.
  case flowKey
  case flowValue
  /// The value of a key that is written without a colon, as in `{key}`.
  case flowEmptyValue
  case end
}
