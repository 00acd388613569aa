package import Quantities

/// The hidden first line of a comment, by which it is found again and an older one is known.
package struct CommentMarker: Sendable, Hashable {
  /// What tells several comments of one place apart; nil for the only one.
  package let id: String?
  /// When what the comment says was true.
  package let validAt: Moment

  private static let start = "[//]: <> (creditcast-comment, "

  /// Makes a marker.
  package init(id: String? = nil, validAt: Moment) {
    self.id = id
    self.validAt = validAt
  }

  /// Reads the first line of a comment; nil where it is none of ours.
  package init?(reading comment: String) {
    let line = comment.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
    guard line.hasPrefix(Self.start), line.hasSuffix(")") else { return nil }
    var fields = line.dropFirst(Self.start.count).dropLast()[...].split(separator: ", ")
    guard let last = fields.popLast(), last.hasPrefix("valid-at="),
      let moment = Moment(reading: String(last.dropFirst(9)))
    else { return nil }
    let id = fields.popLast()
    guard fields.isEmpty, id?.hasPrefix("id=") != false else { return nil }
    self.init(id: id.map { String($0.dropFirst(3)) }, validAt: moment)
  }

  /// A line that Markdown takes for the definition of a link that nobody uses.
  package var line: String {
    "\(Self.start)\(id.map { "id=\($0), " } ?? "")valid-at=\(validAt))"
  }

  /// Whether a text can stand in the line as an id.
  package static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
