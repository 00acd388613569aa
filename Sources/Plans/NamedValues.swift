internal import Quantities

/// Finds the values of one axis that rules name, in one pass over the axis.
///
/// Two values are the same if they are equal numbers, or if one is no number and the texts are equal.
struct NamedValues {
  /// Numbers and texts that are wanted, by their places in what is found.
  private var numbers: [ExactDecimal: Int] = [:]
  private var wantedNumbers: [ExactDecimal] = []
  private var texts: [String: Int] = [:]
  /// The first kind of each number, and the kind of each text: of values that are no number, and
  /// of numbers that are spelt so.
  private var numbered: [Int?] = []
  /// The kind of each number where its spelling is not wanted.
  private var plain: [Int?] = []
  private var unnumbered: [Int?] = []
  private var spelt: [Int?] = []
  /// Whether some value is no number.
  private let hasTexts: Bool
  /// Whether some rule names a value that is no number.
  private var wantsSpelling = false
  /// What is found.
  private(set) var kinds = ValueKinds()

  /// A value that is wanted.
  struct Wanted {
    fileprivate let number: Int?
    fileprivate let text: Int?
  }

  init(of values: AxisValues) {
    switch values {
    case .list(let list): hasTexts = list.contains { $0.number == nil }
    case .range: hasTexts = false
    case .file: hasTexts = true
    }
  }

  /// Notes that a rule names a value.
  mutating func want(_ value: MatrixValue) -> Wanted {
    guard let number = value.number else {
      wantsSpelling = true
      return Wanted(number: nil, text: place(of: value.text))
    }
    let place = numbers[number] ?? numbered.count
    if place == numbered.count {
      numbers[number] = place
      wantedNumbers.append(number)
      numbered.append(nil)
      plain.append(nil)
    }
    return Wanted(number: place, text: hasTexts ? self.place(of: value.text) : nil)
  }

  /// Looks for the values that are wanted.
  mutating func find(in values: AxisValues) {
    switch values {
    case .list(let list):
      for index in list.indices { note(list[index], at: index) }
    case .range(let range, _):
      findNumbers(in: range)
    case .file(let file, _):
      for index in 0..<file.count {
        if let text = texts[file[index]] { note(text: text, at: index) }
      }
    }
  }

  /// What an entry with a value asks of an axis.
  func condition(of wanted: Wanted, on axis: Int) -> Matrix.Condition {
    let sameText = wanted.text.flatMap { unnumbered[$0] }
    guard let number = wanted.number else {
      return Matrix.Condition(axis: axis, alike: sameText, spelt: wanted.text.flatMap { spelt[$0] })
    }
    return Matrix.Condition(axis: axis, alike: numbered[number], spelt: sameText)
  }

  private mutating func place(of text: String) -> Int {
    if let known = texts[text] { return known }
    texts[text] = unnumbered.count
    unnumbered.append(nil)
    spelt.append(nil)
    return unnumbered.count - 1
  }

  private mutating func note(_ value: MatrixValue, at index: Int) {
    guard let number = value.number else {
      if let text = texts[value.text] { note(text: text, at: index) }
      return
    }
    note(number: numbers[number], text: wantsSpelling ? texts[value.text] : nil, at: index)
  }

  private mutating func findNumbers(in range: NumberRange) {
    guard wantsSpelling else {
      for (place, number) in wantedNumbers.enumerated() {
        if let index = range.index(of: number) { note(number: place, text: nil, at: Int(index)) }
      }
      return
    }
    var found: [Int64: (number: Int?, text: Int?)] = [:]
    for (place, number) in wantedNumbers.enumerated() {
      if let index = range.index(of: number) { found[index] = (place, nil) }
    }
    for (text, place) in texts {
      guard let number = try? ExactDecimal(reading: text), let index = range.index(of: number),
        range.text(at: index) == text
      else { continue }
      found[index] = (found[index]?.number, place)
    }
    for (index, names) in found.sorted(by: { $0.key < $1.key }) {
      note(number: names.number, text: names.text, at: Int(index))
    }
  }

  private mutating func note(text: Int, at index: Int) {
    let kind = unnumbered[text] ?? kinds.add(before: nil)
    unnumbered[text] = kind
    kinds.add(index, of: kind)
  }

  /// Notes a value that is a number, by the number and the spelling that are wanted.
  private mutating func note(number: Int?, text: Int?, at index: Int) {
    if number == nil, text == nil { return }
    let known = text.map { spelt[$0] } ?? number.flatMap { plain[$0] }
    let kind = known ?? kinds.add(before: number.flatMap { numbered[$0] })
    kinds.add(index, of: kind)
    guard known == nil else { return }
    if let number { numbered[number] = kind }
    if let text { spelt[text] = kind } else if let number { plain[number] = kind }
  }
}
