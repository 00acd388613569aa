internal import Catalogues

/// What is prepared for the combinations of a job that give the same keys to the same model.
struct CallShape {
  /// Makes the figures of a combination; nil without a matrix.
  var mark: CombinationMark?
  /// The calls; nil where the model is not known, so that none are made.
  var calls: Calls?

  /// Calls whose lines differ in their ids and in some values only.
  struct Calls {
    private let head: [UInt8]
    /// Where the prompt of the calls comes from, if they have one.
    let prompt: RequestDraft.Value?
    private let constants: [UInt8]
    private let parts: [Part]
    private var prices: CallPrices
    /// The price of the last call.
    private(set) var price: CallPrices.Price
  }

  /// Looks up the price of the chosen values; answers how many outputs a call makes, nil where none is
  /// made.
  mutating func choosePrice(of texts: [AxisText], spelling: any CallSpelling) -> Int64? {
    calls?.choosePrice(of: texts, spelling: spelling)
  }

  /// Where the prompt of the calls comes from, if they have one.
  mutating func prompt() -> RequestDraft.Value? {
    calls?.prompt
  }

  /// Adds the part of a line that stands before the id.
  mutating func appendHead(to bytes: inout [UInt8]) {
    calls?.appendHead(to: &bytes)
  }

  /// Adds the part of a line that stands behind the id.
  mutating func append(
    to bytes: inout [UInt8],
    _ texts: inout [AxisText],
    _ input: inout CallInput?,
    spelling: any CallSpelling
  ) {
    calls?.append(to: &bytes, &texts, &input, spelling: spelling)
  }

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
}

extension CallShape.Calls {
  /// Prepares for calls of a form.
  init(
    _ form: CallForm,
    _ prices: CallPrices,
    prompt: RequestDraft.Value?,
    _ texts: [AxisText],
    spelling: any CallSpelling
  ) {
    var prices = prices
    let price = prices.price(of: texts, spelling: spelling)
    let pieces = spelling.line(of: form)
    let place = pieces.firstIndex { if case .id = $0 { true } else { false } } ?? 0
    var head: [UInt8] = []
    for case .bytes(let bytes) in pieces[..<place] { head += bytes }
    var constants: [UInt8] = []
    var parts: [CallShape.Part] = []
    var start = 0
    for piece in pieces[place...].dropFirst() {
      switch piece {
      case .bytes(let bytes): constants += bytes
      case .outputs where prices.areSame: constants.append(number: price.outputs)
      case .unit where prices.areSame: constants += price.unit
      default:
        if start < constants.count { parts.append(.constant(start..<constants.count)) }
        start = constants.count
        parts.append(CallShape.Part(piece))
      }
    }
    if start < constants.count { parts.append(.constant(start..<constants.count)) }
    self.head = head
    self.prompt = prompt
    self.constants = constants
    self.parts = parts
    self.prices = prices
    self.price = price
  }

  /// Looks up the price of the chosen values, where it is not always the same.
  mutating func choosePrice(of texts: [AxisText], spelling: any CallSpelling) -> Int64 {
    if !prices.areSame { price = prices.price(of: texts, spelling: spelling) }
    return price.outputs
  }

  /// Adds the part of a line that stands before the id.
  mutating func appendHead(to bytes: inout [UInt8]) {
    bytes += head
  }

  /// Adds the part of a line that stands behind the id.
  mutating func append(
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

extension CallShape.Part {
  /// The part of a piece that is no constant.
  fileprivate init(_ piece: LinePiece) {
    self =
      switch piece {
      case .value(let slot): .value(axis: slot.axis)
      case .text(let slot): .text(axis: slot.axis)
      case .outputs: .outputs
      case .unit: .unit
      case .inputCall: .inputCall
      case .inputOutput: .inputOutput
      case .bytes, .id: .constant(0..<0)
      }
  }
}
