/// The tags of YAML's core schema, the only ones that a plan may use.
enum CoreTag {
  /// How a tagged node is to be read; nil where the tag is not of the core or does not fit the node.
  static func spelling(of tag: String, for event: YAMLEvent) -> YAMLEvent.Spelling? {
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return nil }
    switch (tag.dropFirst(prefix.count), event.kind) {
    case ("str", .scalar): return .text
    case ("int", .scalar), ("float", .scalar), ("bool", .scalar), ("null", .scalar): return .plain
    case ("map", .mappingStart), ("seq", .sequenceStart): return event.spelling
    default: return nil
    }
  }
}
