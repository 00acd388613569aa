/// Writes XML elements, each on its own line, in the order in which it is told.
struct XMLWriter {
  /// What is written so far.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes an element with attributes; those without a value are left out.
  mutating func element(
    _ name: String,
    _ attributes: [(name: String, value: String?)],
    _ inside: ((inout XMLWriter) -> Void)? = nil
  ) {
    let list = attributes.compactMap { name, value in
      value.map { " \(name)=\"\(XMLText.of($0))\"" }
    }
    let start = "<\(name)\(list.joined())"
    guard let inside else { return line(start + "/>") }
    line(start + ">")
    depth += 1
    inside(&self)
    depth -= 1
    line("</\(name)>")
  }

  private mutating func line(_ text: String) {
    bytes += String(repeating: "  ", count: depth).utf8
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
