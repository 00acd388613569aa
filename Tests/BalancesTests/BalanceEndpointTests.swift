import Balances
import Testing

@Suite struct BalanceEndpointTests {
  @Test(arguments: [
    ("https://api.stability.ai", "https://api.stability.ai/v1/user/balance", "api.stability.ai"),
    ("https://api.stability.ai/", "https://api.stability.ai/v1/user/balance", "api.stability.ai"),
    ("HTTPS://host:8443/x?y=1", "https://host:8443/x?y=1", "host"),
    ("http://localhost:80/b", "http://localhost:80/b", "localhost"),
    ("http://LocalHost:80/b", "http://LocalHost:80/b", "LocalHost"),
    ("http://127.9.8.7:1/b", "http://127.9.8.7:1/b", "127.9.8.7"),
    ("http://[::1]:65535", "http://[::1]:65535/v1/user/balance", "[::1]"),
  ])
  func `a safe address is taken`(text: String, url: String, host: String) throws {
    let endpoint = try BalanceEndpoint(text)
    #expect(endpoint.url == url)
    #expect(endpoint.host == host)
  }

  @Test(arguments: [
    ("api.stability.ai", EndpointFault.scheme), ("ftp://host/", .scheme),
    ("file:///etc/passwd", .scheme),
    ("http://api.stability.ai/", .insecure), ("http://127.1/", .insecure),
    ("http://0177.0.0.1/", .insecure),
    ("http://127.0.0.1.evil.test/", .insecure), ("http://localhost.evil.test/", .insecure),
    ("http://128.0.0.1/", .insecure), ("http://127.0.0.256/", .insecure),
    ("http://[::2]/", .insecure),
    ("https://me:secret@host/", .userInfo), ("http://localhost@evil.test/", .userInfo),
    ("https://host/\u{A}x", .character), ("https://host/ x", .character),
    ("https://hóst/", .character),
    ("https://host\\@evil.test/", .character), ("https:///x", .host), ("https://[::1/", .host),
    ("https://[::1]x/", .host), ("https://ho%41st/", .host), ("https://host:0/", .port),
    ("https://host:65536/", .port), ("https://host:/", .port), ("https://host:1x/", .port),
    ("https://host/#x", .fragment), ("", .scheme),
  ])
  func `an address that is not safe is refused`(text: String, fault: EndpointFault) {
    let address = ServerText(Array(text.utf8), limit: 200)
    #expect(throws: BalanceProblem.badEndpoint(fault, address: address)) {
      try BalanceEndpoint(text)
    }
  }

  @Test func `the standard endpoint is the vendor's`() throws {
    #expect(BalanceEndpoint.standard == (try BalanceEndpoint("https://api.stability.ai")))
    #expect(!BalanceEndpoint.standard.isLoopback)
  }

  @Test(arguments: ["", "org\r\nX: y", "org 1", "örg", String(repeating: "x", count: 257)])
  func `an organization that no header can carry is refused`(organization: String) throws {
    let key = try Secret("canary-0123", ofVariable: "KEY")
    #expect(throws: BalanceProblem.badOrganization) {
      try BalanceRequest(key: key, organization: organization, toolVersion: "1.0")
    }
  }
}
