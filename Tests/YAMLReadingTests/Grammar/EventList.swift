import CYAML
import Diagnostics

@testable import YAMLReading

/// The events of a text, each as one line with all that is known of it, and why there are no more.
struct EventList: Equatable {
  private(set) var lines: [String] = []

  /// Nil where the bytes are not shown to libyaml as they stand.
  init?(ofGrammarOver bytes: [UInt8]) {
    let mayJoinPairs = SurrogatePairs.canStand(in: Array(bytes.prefix(64)))
    if mayJoinPairs, bytes.contains(UInt8(ascii: "\\")) { return nil }
    var grammar = EventGrammar(reading: ByteStream(bytes), gapBytes: .max)
    while grammar.next() {
      add(grammar)
      if grammar.event.kind == .streamEnd { return }
    }
    switch grammar.stop {
    case .input: return nil
    case .badBytes(let problem, let byte, let value): lines.append("\(problem) \(byte) \(value)")
    case .syntax(let problem):
      let context = problem.context.map { "\($0) \(problem.contextPosition)" } ?? ""
      lines.append("\(problem.problem) \(problem.position) \(context)")
    }
  }

  private mutating func add(_ grammar: borrowing EventGrammar) {
    let event = grammar.event
    var words = ["\(event.kind)", "\(event.start.words)-\(event.end.words)"]
    switch event.kind {
    case .scalar:
      let text = unsafe String(decoding: grammar.text, as: UTF8.self)
      words += ["\(event.style == .missing ? .plain : event.style)", text.debugDescription]
    case .mappingStart, .sequenceStart: words.append("\(event.style)")
    case .documentStart: words.append("directives: \(event.hasDirectives)")
    case .documentEnd: words.append("explicit: \(event.isExplicitEnd)")
    case .alias, .mappingEnd, .sequenceEnd, .streamEnd: break
    }
    switch event.kind {
    case .scalar, .alias, .mappingStart, .sequenceStart:
      words += [event.properties?.anchor ?? "", event.properties?.tag ?? ""]
    case .documentStart, .documentEnd, .mappingEnd, .sequenceEnd, .streamEnd: break
    }
    lines.append(words.joined(separator: " "))
  }

  /// What libyaml's own parser makes of the bytes, which `EventGrammar` is to make of them as well.
  init(ofLibraryOver bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = bytes.starts(with: mark) ? mark.count : 0
    var parser = unsafe yaml_parser_t()
    unsafe yaml_parser_initialize(&parser)
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_input_string(
        &parser,
        bytes.baseAddress.map { unsafe $0 + skipped },
        bytes.count - skipped
      )
      var event = unsafe yaml_event_t()
      while unsafe yaml_parser_parse(&parser, &event) == 1 {
        unsafe add(event)
        let isEnd = unsafe event.type == YAML_STREAM_END_EVENT
        unsafe yaml_event_delete(&event)
        if isEnd { return }
      }
      unsafe add(parser, skipped: skipped)
    }
  }

  private mutating func add(_ parser: borrowing yaml_parser_t, skipped: Int) {
    let problem = unsafe String(parser.problem) ?? "not YAML"
    if unsafe parser.error == YAML_READER_ERROR {
      return lines.append(
        "\(problem) \(unsafe parser.problem_offset + skipped) \(unsafe parser.problem_value)"
      )
    }
    let context = unsafe String(parser.context).map {
      "\($0) \(unsafe parser.context_mark.position)"
    }
    lines.append("\(problem) \(unsafe parser.problem_mark.position) \(context ?? "")")
  }

  private mutating func add(_ event: yaml_event_t) {
    let place = unsafe "\(TextMark(event.start_mark).words)-\(TextMark(event.end_mark).words)"
    var words: [String] = []
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      words = ["scalar", place, unsafe Self.style(scalar.style)]
      words += [unsafe String(decoding: text, as: UTF8.self).debugDescription]
      words += unsafe [String(scalar.anchor) ?? "", String(scalar.tag) ?? ""]
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      words = [
        "sequenceStart", place, unsafe start.style == YAML_BLOCK_SEQUENCE_STYLE ? "block" : "flow",
      ]
      words += unsafe [String(start.anchor) ?? "", String(start.tag) ?? ""]
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      words = [
        "mappingStart", place, unsafe start.style == YAML_BLOCK_MAPPING_STYLE ? "block" : "flow",
      ]
      words += unsafe [String(start.anchor) ?? "", String(start.tag) ?? ""]
    case YAML_ALIAS_EVENT:
      words = ["alias", place, unsafe String(event.data.alias.anchor) ?? "", ""]
    case YAML_DOCUMENT_START_EVENT:
      let hasDirectives = unsafe event.data.document_start.version_directive != nil
      words = ["documentStart", place, "directives: \(hasDirectives)"]
    case YAML_DOCUMENT_END_EVENT:
      let isExplicit = unsafe event.data.document_end.implicit == 0
      words = ["documentEnd", place, "explicit: \(isExplicit)"]
    case YAML_MAPPING_END_EVENT: words = ["mappingEnd", place]
    case YAML_SEQUENCE_END_EVENT: words = ["sequenceEnd", place]
    case YAML_STREAM_END_EVENT: words = ["streamEnd", place]
    default: return
    }
    lines.append(words.joined(separator: " "))
  }

  private static func style(_ style: yaml_scalar_style_t) -> String {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: "plain"
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: "block"
    default: "quoted"
    }
  }
}

extension TextMark {
  fileprivate var words: String { "\(index):\(line):\(column)" }
}

extension yaml_mark_t {
  fileprivate var position: Position { Position(line: line + 1, column: column + 1) }
}
