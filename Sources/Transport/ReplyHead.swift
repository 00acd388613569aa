/// The header of a reply, of which the first line of each name counts.
package struct ReplyHead: Sendable {
  private let lines: [[UInt8]]

  /// Takes the header's bytes as they came.
  package init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A).map(Array.init)
  }

  /// The value under a name that is given in lower case, without spaces around it.
  package func value(of name: String) -> [UInt8]? {
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let found = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if found == name { return Self.trimmed(line[(colon + 1)...]) }
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    return bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
  }
}
