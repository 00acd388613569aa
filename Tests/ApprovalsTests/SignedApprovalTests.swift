import Approvals
import Quantities
import TestSupport
import Testing

@Suite struct SignedApprovalTests {
  private static func approval(account: String = "main") throws -> SignedApproval {
    var sample = Sample()
    sample.account = account
    return try SignedApproval(sample.statement(), signature: Sample.signature)
  }

  private static func fault(_ bytes: [UInt8]) -> ApprovalFault? {
    do throws(ApprovalFault) {
      _ = try SignedApproval(reading: bytes)
      return nil
    } catch {
      return error
    }
  }

  private static func fault(_ text: String) -> ApprovalFault? { fault(Array(text.utf8)) }

  @Test func `a statement is spelt in one way`() throws {
    let text = String(decoding: try Sample().statement().bytes, as: UTF8.self)
    let expected = #"""
      {"account":"main","approved_at":"2026-11-22T08:00:00Z","approver":"ada@example.org","balance":"1204","configuration":"\#(Sample.digest("c"))","creditcast_approval":"1","expires_at":"2026-11-29T08:00:00Z","needed":"1416","plans":"\#(Sample.digest("a"))","prices":"\#(Sample.digest("b"))","read_at":"2026-11-22T07:00:00Z","reading":"\#(Sample.digest("d"))","refill":"1000","refill_usd":"10.00","report":"\#(Sample.digest("e"))"}

      """#
    #expect(text == expected)
  }

  @Test(arguments: ["main", "a\"b\\c", "a\u{1}\u{7F}b\n", "größe", "e\u{301}", "\u{202E}x", ""])
  func `what is written is read back`(account: String) throws {
    let approval = try Self.approval(account: account)
    #expect(try SignedApproval(reading: approval.bytes) == approval)
  }

  @Test func `keys stand in their order`() throws {
    let text = String(decoding: try Sample().statement().bytes, as: UTF8.self)
    let keys = text.matches(of: /"([a-z_]+)":/).map { String($0.1) }
    #expect(keys == keys.sorted() && Set(keys).count == keys.count && keys.count == 15)
  }

  @Test func `another spelling of a statement is refused`() throws {
    let text = String(decoding: try Self.approval().bytes, as: UTF8.self)
    let others = [
      text.replacing("\"needed\":\"1416\"", with: "\"needed\":\"1416\",\"needed\":\"1\""),
      text.replacing("{\"account\":\"main\"", with: "{\"account\":\"other\",\"account\":\"main\""),
      text.replacing(",\"needed\"", with: ", \"needed\""),
      text.replacing("\"1416\"", with: "\"1416.0\""), text.replacing("\"1416\"", with: "1416"),
      text.replacing("\"1416\"", with: "\"-1\""), text.replacing("\"1416\"", with: "\"1e9\""),
      text.replacing("\"main\"", with: "\"m\\u0061in\""),
      text.replacing("{\"account\"", with: "{\"a\":\"b\",\"account\""),
      text.replacing("\"report\"", with: "\"zone\""), text.replacing("\"10.00\"", with: "\"10\""),
      text.replacing("ada@example.org", with: "*"),
      text.replacing("ada@example.org", with: "ada@example.org,bob"),
      text.replacing("ada@example.org", with: "ada\\nbob"),
      text.replacing("ada@example.org", with: "-oProxyCommand"),
      text.replacing("ada@example.org", with: ""),
      text.replacing(Sample.digest("a"), with: Sample.digest("A")),
      text.replacing(Sample.digest("a"), with: "../../etc/passwd"),
      text.replacing("2026-11-29", with: "2026-02-30"),
      text.replacing("2026-11-29", with: "2026-11-21"), "\u{FEFF}" + text,
    ]
    for other in others {
      #expect(other != text)
      let fault = Self.fault(other)
      #expect(fault == .badStatement || fault == .noStatement, "\(other)")
    }
    #expect(Self.fault(text) == nil)
  }

  @Test func `a file is a statement and one signature`() throws {
    let text = String(decoding: try Self.approval().bytes, as: UTF8.self)
    let statement = text.prefix { $0 != "\n" } + "\n"
    let cases: [(String, ApprovalFault)] = [
      ("", .noStatement), ("x", .noStatement), ("\n" + text, .noStatement),
      ("[]\n" + Sample.signature, .noStatement), ("{}\n" + Sample.signature, .noStatement),
      (String(statement), .noSignature), (text + "\n", .noSignature), (text + "x", .noSignature),
      (text + Sample.signature, .noSignature), (text + text, .noSignature),
      (statement + "x\n" + Sample.signature, .noSignature),
      (text.replacing("BEGIN SSH", with: "BEGIN PGP"), .noSignature),
      (text.replacing("U1NIU0lH", with: "U1NI*0lH"), .noSignature),
      (text.replacing("U1NIU0lH", with: "U1NI 0lH"), .noSignature),
      (text.replacing("\n", with: "\r\n"), .notText), (text + "\u{1B}[2J", .notText),
      (text + "\0", .notText), (String(repeating: "a", count: 65_537), .tooLarge),
      (text.replacing("_approval\":\"1\"", with: "_approval\":\"2\""), .otherVersion("2")),
    ]
    for (other, fault) in cases { #expect(Self.fault(other) == fault, "\(other.prefix(40))") }
    #expect(Self.fault(Array(text.utf8) + [0xFF]) == .notText)
    #expect(Self.fault(String(repeating: "[", count: 5000) + "\n") == .noStatement)
  }

  @Test(arguments: ["a", "ada@example.org", "A.b_c+d-9", String(repeating: "a", count: 100)])
  func `a name is taken`(name: String) {
    #expect(ApproverName(name)?.text == name)
  }

  @Test(arguments: [
    "", "*", "a*", "?", "!a", "a,b", "a b", "-a", "@a", ".a", "a\n", "a\nb", "ä", "a\0", "a\"",
    String(repeating: "a", count: 101),
  ])
  func `a name that could be more than a name is refused`(name: String) {
    #expect(ApproverName(name) == nil)
  }

  /// Whatever becomes of the bytes, either the same approval is read or none.
  @Test(arguments: UInt64(0)..<300)
  func `no changed byte goes unnoticed`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let approval = try Self.approval()
    for _ in 0..<20 {
      var bytes = approval.bytes
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
        }
      }
      guard let read = try? SignedApproval(reading: bytes) else { continue }
      #expect(read.bytes == bytes)
    }
  }
}
