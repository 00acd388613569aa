internal import CYAML
internal import Diagnostics

/// The last event that libyaml has made, where libyaml has written it.
///
/// libyaml has only just written it. The fields are read as it wrote them, one by one and no wider: a
/// processor has to wait for a read that does not lie within one write.
@safe struct RawEvent {
  let event: UnsafeMutablePointer<yaml_event_t>
  let input: UnsafeMutablePointer<ScreenedInput>

  /// The kind of event, as its reader sees it.
  var kind: YAMLEvent.Kind {
    switch unsafe event.pointee.type {
    case .scalar: .scalar
    case .mappingStart: .mappingStart
    case .mappingEnd: .mappingEnd
    case .sequenceStart: .sequenceStart
    case .sequenceEnd: .sequenceEnd
    case .alias: .alias
    case .documentStart: .documentStart
    case .documentEnd: .documentEnd
    case .streamStart, .streamEnd, .none: .streamEnd
    }
  }

  /// What is to be known of an event that is no scalar.
  var traits: ParsedEvent.Traits {
    switch unsafe event.pointee.type {
    case .mappingStart:
      if anchor != nil || tag != nil { return .special }
      let style = unsafe event.pointee.data.mapping_start.style
      return style == YAML_BLOCK_MAPPING_STYLE ? .plainBlock : []
    case .sequenceStart:
      if anchor != nil || tag != nil { return .special }
      let style = unsafe event.pointee.data.sequence_start.style
      return style == YAML_BLOCK_SEQUENCE_STYLE ? .plainBlock : []
    case .scalar, .mappingEnd, .sequenceEnd: return []
    case .alias, .documentStart, .documentEnd, .streamStart, .streamEnd, .none: return .special
    }
  }

  /// Whether it begins the text, before its first document.
  @inline(__always)
  var isStreamStart: Bool {
    unsafe event.pointee.type.rawValue == yaml_event_type_t.streamStart.rawValue
  }

  /// Whether it is a scalar, as most events are.
  @inline(__always)
  var isScalar: Bool { unsafe event.pointee.type.rawValue == yaml_event_type_t.scalar.rawValue }

  /// Whether a scalar is written without quotes.
  @inline(__always)
  var isPlain: Bool { unsafe event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// Whether a scalar is written as a block, after `|` or `>`.
  @inline(__always)
  var isBlock: Bool {
    let style = unsafe event.pointee.data.scalar.style
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
  }

  /// Whether a scalar has an anchor or a tag.
  @inline(__always)
  var scalarHasProperties: Bool {
    unsafe event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
  }

  /// The bytes of a scalar.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: event.pointee.data.scalar.value,
      count: event.pointee.data.scalar.length
    )
  }

  /// Whether a document begins with directives.
  var hasDirectives: Bool {
    let start = unsafe event.pointee.data.document_start
    return unsafe start.version_directive != nil
      || start.tag_directives.start != start.tag_directives.end
  }

  /// Whether a document ends with `...`.
  var isExplicitEnd: Bool { unsafe event.pointee.data.document_end.implicit == 0 }

  /// The anchor on the node, or the name in an alias.
  var anchor: String? {
    switch unsafe event.pointee.type {
    case .scalar: unsafe String(event.pointee.data.scalar.anchor)
    case .sequenceStart: unsafe String(event.pointee.data.sequence_start.anchor)
    case .mappingStart: unsafe String(event.pointee.data.mapping_start.anchor)
    case .alias: unsafe String(event.pointee.data.alias.anchor)
    case .none, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      nil
    }
  }

  /// The tag on the node.
  var tag: String? {
    switch unsafe event.pointee.type {
    case .scalar: unsafe String(event.pointee.data.scalar.tag)
    case .sequenceStart: unsafe String(event.pointee.data.sequence_start.tag)
    case .mappingStart: unsafe String(event.pointee.data.mapping_start.tag)
    case .none, .streamStart, .streamEnd, .documentStart, .documentEnd, .alias, .sequenceEnd,
      .mappingEnd:
      nil
    }
  }
}
