/// What a terminal or the runner of a CI system would do with a text.
///
/// The rules are those of GitHub's runner (`ActionCommand.cs`): a line is a command when it begins
/// with `::` after its leading white space, or has `##[` anywhere.
package enum LogOracle {
  /// What is dangerous about a text; empty for a harmless one.
  package static func dangers(in text: String) -> [String] {
    characters(of: text) + commands(in: text)
  }

  private static func characters(of text: String) -> [String] {
    let forbidden: [ClosedRange<UInt32>] = [
      0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x2069, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
    ]
    return text.unicodeScalars.compactMap { scalar in
      guard forbidden.contains(where: { $0.contains(scalar.value) }) else { return nil }
      return "U+\(String(scalar.value, radix: 16))"
    }
  }

  private static func commands(in text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").compactMap { line in
      let trimmed = String(line.drop { $0.properties.isWhitespace })
      let isCommand =
        trimmed.utf8.starts(with: "::".utf8)
        || ["##[", "##vso[", "##teamcity["].contains { String(line).contains($0) }
      return isCommand ? String(line) : nil
    }
  }
}
