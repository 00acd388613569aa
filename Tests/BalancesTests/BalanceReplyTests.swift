import Balances
import Quantities
import Testing

@Suite struct BalanceReplyTests {
  @Test(arguments: [
    #"{"credits": 0.6336833840314097}"#, "\u{FEFF}{\"credits\":0.6336833840314097}",
    " \t\r\n{ \"credits\" : 0.6336833840314097 , \"other\": [1, {\"credits\": 2}] } \n",
    #"{"cr\u0065dits": 0.6336833840314097, "text": "a\"\\\/\b\f\n\r\t\ud83d\ude00"}"#,
    #"{"credits": 0.6336833840314097, "deep": [[[[[[[[[[[[[[[]]]]]]]]]]]]]]]}"#,
  ])
  func `a balance is read from any spelling of the object`(body: String) throws {
    let reply = try BalanceReply(reading: Array(body.utf8))
    #expect(reply.number.credits == Credits(millionths: 633_683))
    #expect(reply.number.raw == "0.6336833840314097")
  }

  @Test(arguments: [
    ("", ReplyFault.empty), (" \n", .empty), ("\u{FEFF}", .empty),
    ("<!DOCTYPE html><p>hello", .syntax(byte: 0)), ("Bad gateway", .unknownWord("Bad")),
    ("[]", .notAnObject), ("5", .notAnObject), (#""5""#, .notAnObject), ("{}", .noCredits),
    (#"{"Credits": 5}"#, .noCredits), (#"{"a": {"credits": 5}}"#, .noCredits),
    (#"{"credits": 1, "credits": 2}"#, .duplicateCredits),
    (#"{"credits": 1, "\u0063redits": 1}"#, .duplicateCredits),
    (#"{"credits": 1,}"#, .syntax(byte: 14)), (#"{"credits": 1} x"#, .syntax(byte: 15)),
    (#"{"credits": 1}{"credits": 1}"#, .syntax(byte: 14)), (#"{"credits":"#, .syntax(byte: 11)),
    (#"{"credits": 1, "a": [1,]}"#, .syntax(byte: 23)), (#"{'credits': 1}"#, .syntax(byte: 1)),
    (#"{"credits": 1 // so"#, .syntax(byte: 14)),
    (#"{"a": "\ud800", "credits": 1}"#, .syntax(byte: 13)),
    (#"{"a": "\u00zz"}"#, .syntax(byte: 9)), ("{\"a\": \"\n\"}", .syntax(byte: 7)),
    (#"{"credits": null}"#, .notANumber("null")), (#"{"credits": "5"}"#, .notANumber("\"5\"")),
    (#"{"credits": true}"#, .notANumber("true")), (#"{"credits": [5]}"#, .notANumber("[…]")),
    (#"{"credits": {"a": 5}}"#, .notANumber("{…}")), (#"{"credits": NaN}"#, .unknownWord("NaN")),
    (#"{"credits": Infinity}"#, .unknownWord("Infinity")),
    (#"{"credits": 05}"#, .unknownWord("05")),
    (#"{"credits": 1e400}"#, .outOfRange("1e400")),
    (#"{"credits": 1e-400}"#, .outOfRange("1e-400")),
    (#"{"credits": 1000000000001}"#, .outOfRange("1000000000001")),
  ])
  func `a reply that is no balance is refused with its fault`(body: String, fault: ReplyFault) {
    let expected = BalanceProblem.badReply(fault, excerpt: ServerText(Array(body.utf8)))
    #expect(throws: expected) { try BalanceReply(reading: Array(body.utf8)) }
  }

  @Test func `depth ends at sixteen`() throws {
    func body(_ depth: Int) -> [UInt8] {
      let brackets = String(repeating: "[", count: depth - 1)
      let ends = String(repeating: "]", count: depth - 1)
      return Array(#"{"credits": 1, "deep": \#(brackets)\#(ends)}"#.utf8)
    }
    #expect(try BalanceReply(reading: body(16)).number.raw == "1")
    #expect(throws: BalanceProblem.self) { try BalanceReply(reading: body(17)) }
  }

  @Test func `size ends at sixty-four kibibytes`() throws {
    func body(_ size: Int) -> [UInt8] {
      let start = Array(#"{"credits": 1}"#.utf8)
      return start + [UInt8](repeating: 0x20, count: size - start.count)
    }
    #expect(try BalanceReply(reading: body(65_536)).number.raw == "1")
    #expect(throws: BalanceProblem.self) { try BalanceReply(reading: body(65_537)) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let body = Array(#"{"credits": 1, "a": ""#.utf8) + [0xFF] + Array("\"}".utf8)
    #expect(throws: BalanceProblem.badReply(.notText, excerpt: ServerText(body))) {
      try BalanceReply(reading: body)
    }
  }

  @Test func `a saved reply says which file it came from`() throws {
    let bytes = Array(#"{"credits": -5.5}"#.utf8)
    let reading = try BalanceReading(savedReply: bytes, from: "balance.json", account: "main")
    #expect(reading.origin == .file("balance.json"))
    #expect(reading.account == "main")
    #expect(reading.credits == Credits(millionths: -5_500_000))
  }

  @Test func `an argument is a plain number`() throws {
    #expect(try BalanceReading(argument: "1204.5").credits == Credits(millionths: 1_204_500_000))
    #expect(throws: BalanceProblem.badArgument(.notANumber("1,204"))) {
      try BalanceReading(argument: "1,204")
    }
  }
}
