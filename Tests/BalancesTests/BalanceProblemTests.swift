import Balances
import Quantities
import Testing

@Suite struct BalanceProblemTests {
  static let problems: [BalanceProblem] =
    [
      .noKey, .keyVariableMissing("OTHER_KEY"), .keyUnusable(.lineBreak, from: .environment("KEY")),
      .keyFile(.open(mode: "644"), path: "~/key"), .keyFile(.missing, path: "~/key"),
      .keyRejected(
        status: 401,
        from: .file("~/key"),
        ending: "cdef",
        said: ServerText(Array("no".utf8))
      ),
      .badOrganization, .badArgument(.notANumber(ServerText(Array("x".utf8)))),
      .badEndpoint(.insecure, address: ServerText(Array("http://x".utf8))),
      .libraryMissing(ServerText(Array("libcurl.so.4: no such file".utf8))),
      .unreachable(.deadline, elapsed: .milliseconds(30_049)),
      .unreachable(.network(ServerText(Array("refused".utf8))), elapsed: .zero),
      .unreachable(.status(503), elapsed: .seconds(2)),
      .certificate(ServerText(Array("self-signed certificate".utf8)), host: "localhost"),
      .endpointMoved(status: 302, to: ServerText(Array("evil.test".utf8))),
      .endpointMoved(status: 404, to: nil), .refused(status: 418, said: nil),
      .rateLimited(retryAfter: .seconds(7), elapsed: .seconds(1)),
      .noCredits(status: 402, said: nil),
      .badReply(.noCredits, excerpt: ServerText(Array("{}".utf8))),
    ] + faults.map { .record("last.json", $0, insteadOf: .noKey) }

  static let faults: [RecordFault] = [
    .missing, .unreadable, .malformed(.empty), .badMember("credits"), .noBalance, .noMoment,
    .otherAccount(ServerText(Array("print".utf8)), wanted: "main"),
    .fromFuture(Moment(secondsSinceEpoch: 0)),
    .tooOld(Age(seconds: 90_000), limit: Age(seconds: 86_400)),
  ]

  @Test func `a record that cannot stand in is told with what it should stand in for`() {
    let problem = BalanceProblem.record(
      "last.json",
      .tooOld(Age(seconds: 90_000), limit: Age(seconds: 86_400)),
      insteadOf: .noKey
    )
    #expect(
      problem.message
        == "there is no API key to read the balance with, and the balance recorded in `last.json`"
        + " is 1 d 1 h old, older than 1 d"
    )
  }

  @Test func `nothing stands in for an answer`() {
    let replaced = Self.problems.filter(\.allowsStandIn)
    #expect(
      replaced == [
        .noKey, .keyVariableMissing("OTHER_KEY"),
        .libraryMissing(ServerText(Array("libcurl.so.4: no such file".utf8))),
        .unreachable(.deadline, elapsed: .milliseconds(30_049)),
        .unreachable(.network(ServerText(Array("refused".utf8))), elapsed: .zero),
        .unreachable(.status(503), elapsed: .seconds(2)),
        .rateLimited(retryAfter: .seconds(7), elapsed: .seconds(1)),
      ]
    )
  }

  @Test(arguments: problems)
  func `a message is one sentence in the voice of the house`(problem: BalanceProblem) throws {
    for text in [problem.message, try #require(problem.help)] {
      #expect(text.first?.isUppercase == false)
      #expect(!text.hasSuffix("."))
      #expect(!text.contains("\n"))
      #expect(text.count(where: { $0 == "`" }).isMultiple(of: 2))
    }
  }

  @Test func `messages name the time, the status, the host and the source of the key`() {
    let messages = Self.problems.map(\.message)
    #expect(messages.contains("the service did not answer after 30.0 s"))
    #expect(messages.contains("the service is out of order with status 503 after 2.0 s"))
    #expect(messages.contains { $0.hasPrefix("the service could not be reached in ") })
    #expect(
      messages.contains(
        "the service rejected the API key from the file `~/key`, which ends in `cdef`,"
          + " with status 401, saying `no`"
      )
    )
    #expect(
      messages.contains(
        "the endpoint redirects to `evil.test`: the service answered with status 302"
      )
    )
    #expect(messages.contains("the reply has no `credits`, it starts with `{}`"))
  }
}
