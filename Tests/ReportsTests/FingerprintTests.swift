import Quantities

import Diagnostics
import Reports
import TestSupport
import Testing

/// Code scanning and Code Quality know a finding again by its fingerprint.
@Suite struct FingerprintTests {
  private static func fingerprints(_ findings: [ShownFinding]) throws -> [String] {
    let report = Samples.report(nil, .badData, findings: findings)
    let gitlab = try JSONParser.parse(CodeQualityReport.render(report))
    let sarif = try JSONParser.parse(SARIFReport.render(report))
    let ours = gitlab.elements.compactMap { $0[key: "fingerprint"]?.text }
    let results = sarif[key: "runs"]?.elements.first?[key: "results"]?.elements ?? []
    let theirs = results.compactMap {
      $0[key: "partialFingerprints"]?[key: "primaryLocationLineHash"]?.text
    }
    #expect(theirs == ours.map { "\($0):1" })
    return ours
  }

  private static func finding(
    _ message: String,
    line: Int,
    file: String = "p.yaml"
  ) -> ShownFinding {
    let range = SourceRange(at: Position(line: line, column: 1))
    let place = Place(file: file, range: range)
    return ShownFinding(Finding(Samples.Code.unknownKey, .error, message, at: place))
  }

  @Test func `lines, figures and wordings may change`() throws {
    let before = try Self.fingerprints([Self.finding("unknown key `x`, 3 days old", line: 4)])
    let after = try Self.fingerprints([Self.finding("the key `x` is unknown for 5 days", line: 9)])
    #expect(before == after)
  }

  @Test func `findings before it change nothing`() throws {
    let alone = try Self.fingerprints([Self.finding("unknown key `x`", line: 4)])
    let second = try Self.fingerprints([
      Self.finding("unknown key `a`", line: 1), Self.finding("unknown key `x`", line: 6),
    ])
    #expect(second.last == alone.first)
  }

  @Test func `keys, files and repetitions tell findings apart`() throws {
    let all = try Self.fingerprints([
      Self.finding("unknown key `x`", line: 4), Self.finding("unknown key `y`", line: 4),
      Self.finding("unknown key `x`", line: 5), Self.finding("unknown key `x`", line: 4, file: "q"),
    ])
    #expect(Set(all).count == 4)
  }

  @Test func `a verdict stays the same one while amounts change`() throws {
    let report = try Samples.shortfall()
    let text = String(decoding: CodeQualityReport.render(report), as: UTF8.self)
    let first = try JSONParser.parse(Array(text.utf8)).elements[0][key: "fingerprint"]
    #expect(
      first?.text
        == ContentDigest.of("verdict.shortfall\0Plans/spring.yaml\u{0}0".utf8, figures: 40)
    )
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digest is that of the standard`(text: String, digest: String) {
    #expect(ContentDigest.of(text.utf8) == digest)
  }

  @Test func `a million letters have the digest that the standard gives`() {
    let digest = ContentDigest.of(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
