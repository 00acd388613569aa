import Balances
import Testing

@Suite struct SecretTests {
  private static let canary = "canary+Key/0123456789~abcdef"

  private static func secret() throws -> Secret {
    try Secret(canary, ofVariable: "STABILITY_API_KEY")
  }

  @Test func `a secret prints as dots everywhere`() throws {
    let secret = try Self.secret()
    var dumped = ""
    dump(secret, to: &dumped)
    let request = try BalanceRequest(key: secret, toolVersion: "1.0")
    for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])", "\(request)"] {
      #expect(text.contains("••••"))
      #expect(!text.contains("canary"))
    }
  }

  @Test(arguments: [
    (canary, "••••"), ("a\(canary)b\(canary)", "a••••b••••"),
    ("canary%2BKey%2f0123456789%7eabcdef", "••••"), ("canary+Key\\/0123456789~abcdef", "••••"),
    ("\\u0063anary+Key/0123456789~abcdef", "••••"),
    ("canary+Key/0123456789", "canary+Key/0123456789"),
  ])
  func `the key is hidden in every usual spelling`(text: String, shown: String) throws {
    #expect(ServerText(Array(text.utf8), hiding: try Self.secret()).text == shown)
  }

  @Test(arguments: ["", "x", "xy", "Bearer ", "user:"])
  func `the key is hidden in base64 wherever it starts`(prefix: String) throws {
    for (end, replaced) in [("+/", "-_"), ("-_", "+/")] {
      let encoded = Self.base64(Array((prefix + Self.canary).utf8), end: end)
      let shown = ServerText(Array("<\(encoded)>".utf8), hiding: try Self.secret()).text
      #expect(shown.contains("••••"), "\(replaced) in \(encoded)")
      #expect(shown.count <= prefix.count * 2 + 10)
    }
  }

  @Test func `a key that crosses the end of an excerpt is hidden whole`() throws {
    for start in 40..<80 {
      let body = String(repeating: "x", count: start) + Self.canary + " and more text behind it"
      let shown = ServerText(Array(body.utf8), hiding: try Self.secret()).text
      #expect(!shown.contains("can"), "at \(start)")
    }
  }

  @Test(arguments: [
    ("", KeyFault.empty), ("a\nb", .lineBreak), ("a\r", .lineBreak),
    ("schlüssel", .notVisibleASCII),
    ("a b", .notVisibleASCII), ("a\u{0}b", .notVisibleASCII),
    (String(repeating: "x", count: 1025), .tooLong),
  ])
  func `a key that no header can carry is refused`(text: String, fault: KeyFault) {
    #expect(throws: BalanceProblem.keyUnusable(fault, from: .environment("KEY"))) {
      try Secret(text, ofVariable: "KEY")
    }
  }

  @Test func `only a long key shows its ending`() throws {
    #expect(try Self.secret().ending == "cdef")
    #expect(try Secret("short-key", ofVariable: "KEY").ending == nil)
  }

  @Test func `a fault of the reply does not quote the key`() throws {
    for body in [#"{"credits": "\#(Self.canary)"}"#, Self.canary, #"{"credits": \#(Self.canary)}"#]
    {
      let secret = try Self.secret()
      let problem = #expect(throws: BalanceProblem.self) {
        try BalanceReply(reading: Array(body.utf8), hiding: secret)
      }
      let told = problem.map { "\($0) \($0.message)" } ?? ""
      #expect(told.contains("••••") && !told.contains("canary"), "of \(body)")
    }
  }

  private static func base64(_ bytes: [UInt8], end: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + end)
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - UInt8($0)) & 1 } }
    return stride(from: 0, to: bits.count, by: 6).reduce(into: "") { text, start in
      let six = (0..<6).map { start + $0 < bits.count ? Int(bits[start + $0]) : 0 }
      text.append(alphabet[six.reduce(0) { $0 * 2 + $1 }])
    }
  }
}
