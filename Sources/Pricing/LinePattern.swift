/// The lines of calls that differ in their ids and in some values only.
struct LinePattern {
  /// Where the prompt of the calls comes from, if they have one.
  let prompt: RequestDraft.Value?
  /// The bytes that stay the same, first those before the id.
  private let constants: [UInt8]
  private let head: Range<Int>
  private let parts: [Part]
  private var prices: CallPrices
  private var price: CallPrices.Price

  /// A part of a line behind the id.
  fileprivate enum Part {
    case constant(Range<Int>)
    case value(axis: Int)
    case text(axis: Int)
    case outputs
    case unit
    case inputCall
    case inputOutput
  }

  /// Prepares to fill the gaps of a line.
  init(_ line: CallLine, _ prices: CallPrices, prompt: RequestDraft.Value?) {
    var parts: [Part] = []
    var start = line.gaps.first?.offset ?? 0
    head = 0..<start
    for (offset, content) in line.gaps.dropFirst() {
      if start < offset { parts.append(.constant(start..<offset)) }
      parts.append(Part(content))
      start = offset
    }
    if start < line.bytes.count { parts.append(.constant(start..<line.bytes.count)) }
    self.prompt = prompt
    self.parts = parts
    self.prices = prices
    constants = line.bytes
    price = CallPrices.Price(outputs: prices.cost?.outputs ?? 1, unit: [])
  }

  /// Looks up the price of the chosen values, where it is not always the same; answers how many outputs a
  /// call makes.
  mutating func choosePrice(of texts: [AxisText], spelling: any CallSpelling) -> Int64 {
    if !prices.areSame { price = prices.price(of: texts, spelling: spelling) }
    return price.outputs
  }

  /// Adds the part of a line that stands before the id.
  mutating func appendHead(to bytes: inout [UInt8]) {
    bytes += constants[head]
  }

  /// Adds the part of a line that stands behind the id.
  mutating func appendTail(
    to bytes: inout [UInt8],
    _ texts: inout [AxisText],
    _ input: inout CallInput?,
    spelling: any CallSpelling
  ) {
    for part in parts {
      switch part {
      case .constant(let range): bytes += constants[range]
      case .value(let axis): texts[axis].append(to: &bytes)
      case .text(let axis): texts[axis].append(to: &bytes, spelling: spelling)
      case .outputs: bytes.append(number: price.outputs)
      case .unit: bytes += price.unit
      case .inputCall: input?.appendCall(to: &bytes)
      case .inputOutput: input?.appendOutput(to: &bytes)
      }
    }
  }
}

extension LinePattern.Part {
  /// The part that fills a gap.
  fileprivate init(_ content: CallLine.Content) {
    self =
      switch content {
      case .value(let slot): .value(axis: slot.axis)
      case .text(let slot): .text(axis: slot.axis)
      case .outputs: .outputs
      case .unit: .unit
      case .inputCall: .inputCall
      case .inputOutput: .inputOutput
      case .id, .job, .tags, .output: .constant(0..<0)
      }
  }
}
