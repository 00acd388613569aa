import TestSupport

extension FaultCase {
  private static let incorrectKey =
    #"{"id":"4","message":"Incorrect API key provided: \#(Canary.text). You can find your API key at https://stability.ai.","name":"unauthorized"}"#
  private static let tooPoor =
    #"{"id":"3","message":"Your organization does not have enough balance.","name":"insufficient_balance"}"#
  private static let tooFast =
    #"{"id":"rate_limit_exceeded","name":"rate_limit_exceeded","errors":["You have exceeded the rate limit."]}"#
  private static let lacking =
    #"{"errors":["You lack sufficient credits."],"id":"e","name":"payment_required"}"#

  /// Replies that say no by their status.
  static let statuses: [FaultCase] = [
    FaultCase("401", .reply(401, incorrectKey), tells: "with status 401, saying `Incorrect"),
    FaultCase(
      "403",
      .reply(403, "{}"),
      tells: "API key from `STABILITY_API_KEY`, which ends in `2345`"
    ),
    FaultCase(
      "402",
      .reply(402, lacking),
      tells: "no credits left: the service answered with status 402"
    ),
    FaultCase("429 without credits", .reply(429, tooPoor), tells: "no credits left"),
    FaultCase("400 without credits", .reply(400, tooPoor), tells: "no credits left"),
    FaultCase("404", .reply(404, "{}"), tells: "the endpoint is not there"),
    FaultCase("400", .reply(400, "{}"), tells: "refused to tell the balance with status 400"),
    FaultCase("418", .reply(418, "{}"), tells: "refused to tell the balance with status 418"),
    FaultCase("501", .reply(501, "{}"), tells: "refused to tell the balance with status 501"),
    FaultCase("204", .text("HTTP/1.1 204 No Content\r\n\r\n"), tells: "with status 204"),
    FaultCase(
      "429 and little time",
      .reply(429, tooFast),
      tells: "fewer requests (status 429), told"
    ),
    FaultCase(
      "429 and sixty seconds",
      .reply(429, tooFast),
      tells: "wants fewer requests",
      attempts: 2,
      timeout: .seconds(100)
    ),
  ]

  /// Statuses that may pass.
  static let passing: [FaultCase] = [408, 500, 502, 503, 504, 522, 524].map { status in
    FaultCase(
      "\(status)",
      .reply(status, "\(Canary.text)"),
      tells: "out of order with status \(status)",
      attempts: 3
    )
  }

  /// Replies with status 200 that are no balance.
  static let bodies: [FaultCase] = [
    FaultCase("HTML", .reply("<html>\u{1B}[2J"), tells: "starts with `<html>\\u{1b}[2J`"),
    FaultCase("text", .reply("Bad gateway"), tells: "holds `Bad`"),
    FaultCase("empty", .reply(""), tells: "the reply is empty"),
    FaultCase("array", .reply("[]"), tells: "is not a JSON object"),
    FaultCase("no credits", .reply("{}"), tells: "has no `credits`"),
    FaultCase("the key", .reply(Canary.text), tells: "starts with `••••`"),
    FaultCase("null", .reply(#"{"credits": null}"#), tells: "is `null`"),
    FaultCase("string", .reply(#"{"credits": "5"}"#), tells: "is `\"5\"`"),
    FaultCase("NaN", .reply(#"{"credits": NaN}"#), tells: "holds `NaN`"),
    FaultCase("1e400", .reply(#"{"credits": 1e400}"#), tells: "is `1e400`"),
    FaultCase("1e-400", .reply(#"{"credits": 1e-400}"#), tells: "is `1e-400`"),
    FaultCase("a trillion", .reply(#"{"credits": 1000000000001}"#), tells: "`1000000000001`"),
    FaultCase("twice", .reply(#"{"credits": 1, "credits": 2}"#), tells: "`credits` twice"),
    FaultCase("trailing comma", .reply(#"{"credits": 1,}"#), tells: "not JSON from byte 14"),
    FaultCase("trailing bytes", .reply(#"{"credits": 1} ."#), tells: "not JSON from byte 15"),
    FaultCase("deep", .reply(String(repeating: "[", count: 17)), tells: "nested too deeply"),
    FaultCase(
      "unmarked end",
      .text("HTTP/1.1 200 OK\r\n\r\n{\"credits\":"),
      tells: "not JSON from byte 11"
    ),
    FaultCase(
      "gzip",
      .text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"),
      .send([0x1F, 0x8B, 0x08, 0x00, 0xFF]),
      tells: "is not UTF-8"
    ),
    FaultCase(
      "huge",
      .text("HTTP/1.1 200 OK\r\n\r\n"),
      .flood(0x20, count: 200_000_000),
      tells: "larger than 65536 bytes"
    ),
    FaultCase(
      "huge and announced",
      .text("HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n"),
      .flood(0x20, count: 200_000_000),
      tells: "larger than 65536 bytes"
    ),
    FaultCase(
      "endless header",
      .text("HTTP/1.1 200 OK\r\nX: "),
      .flood(0x61, count: 20_000_000),
      tells: "larger than 65536 bytes"
    ),
    FaultCase("not HTTP", .text("hello\r\n\r\n"), tells: "is not HTTP"),
  ]

  /// Replies that lead elsewhere.
  static let redirects: [FaultCase] = [
    ("http://evil.test/x?y", "`evil.test`"), ("https://me@evil.test:8443/", "`evil.test:8443`"),
    ("//evil.test/x", "`evil.test`"), ("/elsewhere", "`127.0.0.1`"),
    ("file:///etc/passwd", "`file:`"), ("https://evil.test/\(Canary.text)", "`evil.test`"),
    ("https://\(Canary.text).evil.test/", "`••••"), ("gopher:x", "`gopher:`"),
  ].map { location, shown in
    FaultCase(
      "redirect to \(location)",
      .reply(302, "", headers: ["Location: \(location)"]),
      tells: "the endpoint redirects to \(shown)"
    )
  }

  /// Connections that break or stand still.
  static let connections: [FaultCase] = [
    FaultCase("reset at once", .reset, tells: "could not be reached", attempts: 3),
    FaultCase(
      "reset in the body",
      .text("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"),
      .pause(milliseconds: 20),
      .reset,
      tells: "could not be reached",
      attempts: 3
    ),
    FaultCase(
      "short body",
      .text("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"credits\": 1}"),
      tells: "could not be reached",
      attempts: 3
    ),
    FaultCase(
      "bad chunk",
      .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{"),
      tells: "could not be reached",
      attempts: 3
    ),
    FaultCase("no answer", tells: "could not be reached", attempts: 3),
    FaultCase("silence", .hang, tells: "did not answer after 0.", timeout: .milliseconds(400)),
    FaultCase(
      "stall behind the header",
      .text("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n"),
      .hang,
      tells: "did not answer after 0.",
      timeout: .milliseconds(400)
    ),
    FaultCase(
      "slow body",
      .text("HTTP/1.1 200 OK\r\n\r\n"),
      .drip(Array(repeating: 0x20, count: 1000), everyMilliseconds: 20),
      tells: "did not answer after 0.",
      timeout: .milliseconds(400)
    ),
    FaultCase(
      "slow header",
      .text("HTTP/1.1 200 OK\r\nX: "),
      .drip(Array(repeating: 0x61, count: 1000), everyMilliseconds: 20),
      tells: "did not answer after 0.",
      timeout: .milliseconds(400)
    ),
  ]
}

extension ServerStep {
  fileprivate static func reply(_ body: String) -> Self {
    .reply(200, body)
  }
}
