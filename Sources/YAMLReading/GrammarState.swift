/// What the grammar expects next; named after what libyaml's own parser expects.
enum GrammarState: UInt8 {
  case streamStart
  case firstDocument
  case document
  case documentContent
  case documentNode
  case documentEnd
  case blockEntry
  case indentlessEntry
  case blockKey
  case blockValue
  case firstFlowEntry
  case flowEntry
  case flowPairKey
  case flowPairValue
  case flowPairEnd
  case firstFlowKey
  case flowKey
  case flowValue
  case flowEmptyValue
  case end
}
