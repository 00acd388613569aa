import Alerts
import Balances
import TestSupport
import Testing

@Suite struct WebhookAddressTests {
  private static let canary = "https://hooks.example.com/services/T0CANARY/B0CANARY/xCanaryToken42"

  private func problem(of text: String) -> WebhookProblem? {
    do throws(WebhookProblem) {
      _ = try WebhookAddress(text, ofVariable: "HOOK")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    canary, "https://prod-1.logic.example.com:443/workflows/a?api-version=1&sig=b%2Fc",
    "http://127.0.0.1:8080/x", "http://localhost/", "https://example.com",
  ])
  func `an address is taken as it is`(text: String) throws {
    let address = try WebhookAddress(text, ofVariable: "HOOK")
    let url = try #require(address.endpoint).url
    #expect(url == (text == "https://example.com" ? text + "/" : text))
  }

  @Test(arguments: [
    ("http://hooks.example.com/canary", EndpointFault.insecure), ("canary", .scheme),
    ("ftp://canary.example.com/", .scheme), ("https://user:canary@example.com/", .userInfo),
    ("https://example.com/#canary", .fragment), ("https://exa<canary>mple.com/", .character),
    ("https://example.com:0/canary", .port), ("https:///canary", .host),
    ("http://127.0.0.1.example.com/canary", .insecure),
  ])
  func `another address is refused, and its text is not told`(text: String, fault: EndpointFault) {
    let problem = problem(of: text)
    #expect(problem == .badAddress(fault, from: .environment("HOOK")))
    let told = "\(problem.map { "\($0) \($0.message) \($0.help ?? "")" } ?? "")"
    #expect(!told.lowercased().contains("canary"))
  }

  @Test(arguments: [
    "", "https://example.com/a b", "https://example.com/a\nX: y", "https://ü.example",
  ])
  func `what no address can hold is refused`(text: String) {
    guard case .unusable = problem(of: text) else {
      Issue.record("\(text) was taken")
      return
    }
  }

  @Test func `a file must be its owner's alone`() throws {
    let folder = TemporaryFolder()
    let path = folder.write("\(Self.canary)\n", to: "hook", mode: 0o600)
    #expect(try WebhookAddress(file: path).endpoint?.url == Self.canary)
    let open = folder.write("\(Self.canary)\n", to: "open", mode: 0o644)
    #expect(throws: WebhookProblem.file(.open(mode: "644"), path: open)) {
      try WebhookAddress(file: open)
    }
    #expect(throws: WebhookProblem.file(.missing, path: "\(path).no")) {
      try WebhookAddress(file: "\(path).no")
    }
  }

  @Test func `an address prints as dots`() throws {
    let address = try WebhookAddress(Self.canary, ofVariable: "HOOK")
    var dumped = ""
    dump(address, to: &dumped)
    let texts = ["\(address)", String(reflecting: address), dumped]
    #expect(texts.allSatisfy { !$0.lowercased().contains("canary") })
    #expect(texts[0].contains("••••"))
  }

  @Test(
    arguments: [
      ("no_service", "no_service"), ("invalid_payload", "invalid_payload"),
      ("WorkflowTriggerIsNotEnabled", "workflowtriggerisnotenabled"), ("xCanaryToken42", nil),
      ("xCanaryToken", nil), ("canary", nil), ("the_canary_token", nil), ("a", nil), ("", nil),
      ("no service", nil), ("services", nil), ("tCANARY", nil), ("no-service", nil),
      ("nö", nil), (String(repeating: "a", count: 61), nil), ("hooks", nil), ("\u{1B}[2J", nil),
    ] as [(String, String?)]
  )
  func `of what a server says only plain words are told`(said: String, told: String?) throws {
    let address = try WebhookAddress(Self.canary, ofVariable: "HOOK")
    #expect(address.word(in: said) == told)
  }
}
