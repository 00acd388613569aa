internal import Plans
internal import Quantities

/// The line of the calls of jobs without matrix and source that give the same keys to the same model.
struct PlainPattern {
  /// The bytes before the id.
  let head: [UInt8]
  private let parts: [Part]

  /// A part of a line behind the id.
  fileprivate enum Part {
    case constant([UInt8])
    case value(setting: Int)
    case text(setting: Int)
    case job
    case output
    case tags
    case outputs
    case unit
  }

  /// What differs from job to job beside its own texts.
  struct Gaps {
    var tags: [UInt8] = []
    var outputs: Int64 = 1
    var unit: [UInt8] = []
  }

  /// Prepares to fill the gaps of a line.
  init(_ line: CallLine) {
    var start = line.gaps.first?.offset ?? 0
    head = Array(line.bytes[..<start])
    var parts: [Part] = []
    for (offset, content) in line.gaps.dropFirst() {
      if start < offset { parts.append(.constant(Array(line.bytes[start..<offset]))) }
      if let part = Part(content) { parts.append(part) }
      start = offset
    }
    if start < line.bytes.count { parts.append(.constant(Array(line.bytes[start...]))) }
    self.parts = parts
  }

  /// Adds the part of a line that stands behind the id.
  func appendTail(
    to bytes: inout [UInt8],
    _ job: Job,
    _ gaps: Gaps,
    _ spelling: some CallSpelling
  ) {
    for part in parts {
      switch part {
      case .constant(let constant): bytes += constant
      case .value(let setting): bytes += job.bytes[job.settings[setting].value.range]
      case .text(let setting):
        spelling.append(text: job.bytes[job.settings[setting].value.range], to: &bytes)
      case .job: spelling.append(field: job.bytes[job.id.range], to: &bytes)
      case .output:
        if let output = job.output { spelling.append(field: job.bytes[output.range], to: &bytes) }
      case .tags: bytes += gaps.tags
      case .outputs: bytes.append(number: gaps.outputs)
      case .unit: bytes += gaps.unit
      }
    }
  }
}

extension PlainPattern.Part {
  /// The part that fills a gap; nil for one that such a line has not.
  fileprivate init?(_ content: CallLine.Content) {
    switch content {
    case .value(let slot): self = .value(setting: slot.axis)
    case .text(let slot): self = .text(setting: slot.axis)
    case .job: self = .job
    case .output: self = .output
    case .tags: self = .tags
    case .outputs: self = .outputs
    case .unit: self = .unit
    case .id, .inputCall, .inputOutput: return nil
    }
  }
}
