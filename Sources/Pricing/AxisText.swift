internal import Plans

/// The text of the chosen value of an axis, as bytes.
struct AxisText {
  private var source: Source
  private(set) var chosen: Int64 = -1
  /// The figures of the chosen number.
  private var figures: [UInt8] = []
  /// Spelt texts, those that are kept first, then at most one more.
  private var spelt: [UInt8] = []
  private var keptBytes = 0
  /// For each value its place among the spelt texts; empty until one is wanted.
  private var places: [Range<UInt32>?] = []
  private var current: Range<Int>?

  /// So many spelt bytes are kept of an axis.
  private static let room = 4 << 20

  private enum Source {
    case list([String])
    case range(NumberRange)
    case file(TextList)
    case one(String)
  }

  /// Prepares the texts of an axis.
  init(_ values: AxisValues) {
    source =
      switch values {
      case .list(let values): .list(values.map(\.text))
      case .range(let range, _): .range(range)
      case .file(let texts, _): .file(texts)
      }
  }

  /// Holds no text yet.
  init() {
    source = .one("")
  }

  /// Takes a text that is told from others by a number.
  mutating func take(_ text: String, number: Int64) {
    source = .one(text)
    chosen = number
    current = nil
  }

  /// Chooses a value.
  mutating func choose(_ value: Int64) {
    guard value != chosen else { return }
    chosen = value
    current = nil
    guard case .range(let range) = source else { return }
    figures.removeAll(keepingCapacity: true)
    range.append(at: value, to: &figures)
  }

  /// The chosen text.
  var string: String {
    switch source {
    case .list(let texts): texts[Int(chosen)]
    case .range: String(decoding: figures, as: UTF8.self)
    case .file(let texts): texts[Int(chosen)]
    case .one(let text): text
    }
  }

  private var bytes: ArraySlice<UInt8> {
    if case .file(let texts) = source { return texts.bytes(at: Int(chosen)) }
    return Array(string.utf8)[...]
  }

  /// Adds the chosen text to what a fingerprint depends on.
  mutating func add(to fingerprint: inout Fingerprint) {
    switch source {
    case .list(let texts): fingerprint.add(texts[Int(chosen)].utf8.span)
    case .range: fingerprint.add(figures.span)
    case .file(let texts): fingerprint.add(texts.bytes(at: Int(chosen)).span)
    case .one(let text): fingerprint.add(text.utf8.span)
    }
  }

  /// Adds the chosen text as it stands in the plan.
  mutating func append(to bytes: inout [UInt8]) {
    switch source {
    case .list(let texts): bytes += texts[Int(chosen)].utf8
    case .range: bytes += figures
    case .file(let texts): bytes += texts.bytes(at: Int(chosen))
    case .one(let text): bytes += text.utf8
    }
  }

  /// Adds the chosen text as a format spells it.
  mutating func append(to bytes: inout [UInt8], spelling: any CallSpelling) {
    if case .range = source {
      bytes += figures
      return
    }
    let place = current ?? spell(spelling)
    current = place
    bytes += spelt[place]
  }

  /// Spells the chosen text, unless it has been kept.
  private mutating func spell(_ spelling: any CallSpelling) -> Range<Int> {
    if places.isEmpty { places = Array(repeating: nil, count: count) }
    let index = places.isEmpty ? nil : Int(chosen)
    if let kept = index.flatMap({ places[$0] }) {
      return Int(kept.lowerBound)..<Int(kept.upperBound)
    }
    spelt.removeSubrange(keptBytes...)
    spelling.append(text: bytes, to: &spelt)
    let place = keptBytes..<spelt.count
    if let index, place.upperBound <= Self.room {
      keptBytes = place.upperBound
      places[index] = UInt32(place.lowerBound)..<UInt32(place.upperBound)
    }
    return place
  }

  /// How many texts may be kept.
  private var count: Int {
    switch source {
    case .list(let texts): texts.count
    case .file(let texts): texts.count
    case .range, .one: 0
    }
  }
}
