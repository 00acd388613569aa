/// The id of a call as `creditcast expand` writes it: `JOB[.COMBINATION].NUMBER[#OUTPUT][/SOURCE]`.
struct CallName {
  private let id: String

  /// Looks into an id.
  init(_ id: String) {
    self.id = id
  }

  /// The ids of jobs that the call may belong to, the likeliest first.
  ///
  /// A job's id may have dots of its own, so there may be several; the last is the whole text.
  var jobs: [String] {
    let text = id.utf8
    var names: [String] = []
    for dot in text.indices where text[dot] == UInt8(ascii: ".") {
      let rest = text[text.index(after: dot)...]
      if Self.isRest(rest), dot > text.startIndex { names.append(String(id[..<dot])) }
    }
    return names + [id]
  }

  /// Whether a text is what stands behind a job's id and a dot.
  private static func isRest(_ text: Substring.UTF8View) -> Bool {
    var rest = text[...]
    let combination = rest.prefix(while: isFigure)
    if combination.count == 16 {
      let behind = rest.dropFirst(16)
      if let start = numberStart(behind) { rest = start }
    }
    let number = rest.prefix { (48...57).contains($0) }
    guard !number.isEmpty else { return false }
    switch rest.dropFirst(number.count).first {
    case nil, UInt8(ascii: "/"), UInt8(ascii: "#"): return true
    default: return false
    }
  }

  /// What stands behind a combination's figures: `[-2].NUMBER`, from the number on.
  private static func numberStart(_ text: Substring.UTF8View) -> Substring.UTF8View? {
    var rest = text
    if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst().drop { (48...57).contains($0) }
    }
    return rest.first == UInt8(ascii: ".") ? rest.dropFirst() : nil
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
