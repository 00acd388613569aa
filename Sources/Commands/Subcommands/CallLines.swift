internal import Catalogues
internal import Diagnostics
internal import Pricing
internal import Quantities
internal import Reports

/// Writes calls as JSON, one a line, in large pieces.
struct CallLines {
  private let world: World
  private var bytes: [UInt8] = []
  private var problem: OutputProblem?
  private var stem: (mark: String, job: String, tail: [UInt8])?

  /// How many bytes are collected before they are written.
  private static let piece = 1 << 16

  init(world: World) {
    self.world = world
    bytes.reserveCapacity(Self.piece + 8192)
  }

  /// Writes a call; false when nothing more can be written.
  mutating func write(_ call: Expansion.Call, plan: String, job: String) -> Bool {
    bytes += #"{"id":"#.utf8
    JSONText.append(call.id, to: &bytes)
    if let stem, call.input == nil, stem.mark == call.request.mark, stem.job == job {
      bytes += stem.tail
    } else {
      let tail = tail(of: call, plan: plan, job: job)
      stem = call.input == nil ? (call.request.mark, job, tail) : nil
      bytes += tail
    }
    if bytes.count >= Self.piece { flush() }
    return problem == nil
  }

  /// Writes what is left.
  mutating func finish() throws(Failure) -> ExitStatus {
    flush()
    guard let problem, problem != .closed else { return .covered }
    throw problem.failure
  }

  private mutating func flush() {
    guard problem == nil, !bytes.isEmpty else { return }
    do {
      try world.output.write(bytes)
    } catch {
      problem = error
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// The line after the id: what calls of one combination have in common.
  private func tail(of call: Expansion.Call, plan: String, job: String) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    let request = call.request
    writer.object { writer in
      writer.member("job", job)
      writer.member("plan", plan)
      writer.member("model", request.model.id)
      writer.member("endpoint", request.model.endpoint)
      writer.member("parameters", request) { Self.write($1, to: &$0) }
      writer.member("input", call.input) { writer, input in
        writer.member("parameter", request.model.input.map { request.model.parameters[$0].name })
        writer.member("from", input.call)
        writer.member("output", input.output)
      }
      writer.member("outputs", request.outputs)
      writer.member("output", call.output)
      writer.member("tags", texts: call.tags)
      writer.member("unit", textOf: request.unit)
    }
    writer.endLine()
    return [UInt8(ascii: ",")] + writer.bytes.dropFirst()
  }

  private static func write(_ request: Expansion.Request, to writer: inout JSONWriter) {
    for constant in request.model.sends { writer.member(constant.name, constant.value) }
    for (schema, value) in request.parameters {
      writer.key(schema.name)
      switch schema.type {
      case .integer, .number: writer.literal(value)
      case .boolean: writer.literal(value)
      case .text, .choice, .file: writer.string(value)
      }
    }
  }
}
