import Balances
import BalancesHTTP
import TestSupport
import Testing

@Suite struct EncryptionTests {
  private let certificates = TestCertificates()

  /// Settings of OpenSSL under which it speaks every version that it knows.
  private static let permissive = """
    openssl_conf = all
    [all]
    ssl_conf = ssl
    [ssl]
    system_default = default
    [default]
    MinProtocol = None
    CipherString = ALL:@SECLEVEL=0
    """

  private func read(
    _ kind: TestCertificates.Kind,
    options: [String] = [],
    host: String = "localhost",
    trusting authority: String? = nil,
    clock: TestClock = TestClock()
  ) throws(BalanceProblem) -> BalanceReading {
    let server = EncryptedServer(certificates, showing: kind, options: options)
    let request: BalanceRequest
    do {
      request = try Canary.request("https://\(host):\(server.port)/reply")
    } catch {
      preconditionFailure("\(error)")
    }
    return try CurlBalanceService(
      waiting: clock.waiting,
      authorities: authority ?? certificates.authority
    )
    .read(request)
  }

  @Test(arguments: [["-tls1_2"], ["-tls1_3"]])
  func `a good certificate is accepted`(options: [String]) throws {
    #expect(try read(.good, options: options).raw == "12.5")
  }

  @Test(
    arguments: [
      (.selfSigned, "self"), (.expired, "certificate has expired"), (.foreign, "no alternative"),
    ] as [(TestCertificates.Kind, String)]
  )
  func `a bad certificate is refused at once`(kind: TestCertificates.Kind, reason: String) {
    let clock = TestClock()
    let problem = #expect(throws: BalanceProblem.self) { try read(kind, clock: clock) }
    let told = problem?.message ?? ""
    #expect(told.hasPrefix("the certificate of `localhost` was not accepted"))
    #expect(told.contains(reason), "\(told)")
    #expect(clock.pauses.isEmpty)
  }

  @Test func `an address that the certificate does not name is refused`() {
    let problem = #expect(throws: BalanceProblem.self) { try read(.good, host: "127.0.0.1") }
    #expect(problem?.message.hasPrefix("the certificate of `127.0.0.1`") == true)
  }

  @Test(arguments: ["-tls1", "-tls1_1"])
  func `old versions of TLS are refused at once`(version: String) {
    let clock = TestClock()
    let problem = #expect(throws: BalanceProblem.self) {
      try read(.good, options: [version, "-cipher", "ALL:@SECLEVEL=0"], clock: clock)
    }
    #expect(problem?.message.hasPrefix("the certificate of `localhost` was not accepted") == true)
    #expect(clock.pauses.isEmpty)
  }

  @Test func `a permissive OpenSSL does not bring old versions of TLS back`() async {
    await #expect(processExitsWith: .success) {
      let certificates = TestCertificates()
      let settings = certificates.folder.write(Self.permissive, to: "openssl.cnf")
      TestEnvironment.set("OPENSSL_CONF", to: settings)
      for version in ["-tls1", "-tls1_1"] {
        let server = EncryptedServer(certificates, showing: .good, options: [version])
        let request = try Canary.request("https://localhost:\(server.port)/reply")
        let service = CurlBalanceService(
          waiting: TestClock().waiting,
          authorities: certificates.authority
        )
        let problem = #expect(throws: BalanceProblem.self) { try service.read(request) }
        #expect(problem?.message.hasPrefix("the certificate of `localhost`") == true)
      }
    }
  }

  @Test func `a missing list of certificates is refused`() {
    let problem = #expect(throws: BalanceProblem.self) { try read(.good, trusting: "/nowhere") }
    #expect(problem?.message.hasPrefix("the certificate of `localhost` was not accepted") == true)
  }

  @Test func `no environment variable makes an unknown authority trusted`() async {
    await #expect(processExitsWith: .success) {
      let certificates = TestCertificates()
      for name in ["SSL_CERT_FILE", "CURL_CA_BUNDLE"] {
        TestEnvironment.set(name, to: certificates.authority)
      }
      TestEnvironment.set("SSL_CERT_DIR", to: certificates.folder.path)
      let server = EncryptedServer(certificates, showing: .good)
      let request = try Canary.request("https://localhost:\(server.port)/reply")
      let problem = #expect(throws: BalanceProblem.self) {
        try CurlBalanceService(waiting: TestClock().waiting).read(request)
      }
      #expect(problem?.message.hasPrefix("the certificate of `localhost`") == true)
    }
  }
}
