/// A server on loopback that answers every request over TLS with one file.
package final class EncryptedServer: Sendable {
  /// The port on 127.0.0.1.
  package let port: UInt16
  private let child: ChildProcess

  /// Starts `openssl s_server`; `GET /reply` gets a balance of 12.5 credits.
  package init(
    _ certificates: TestCertificates,
    showing kind: TestCertificates.Kind,
    options: [String] = []
  ) {
    let body = #"{"credits": 12.5}"#
    certificates.folder.write(
      "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n\(body)",
      to: "reply"
    )
    child = ChildProcess(
      #"cd "$1" && shift && exec openssl s_server -accept 127.0.0.1:0 -HTTP "$@""#,
      [
        certificates.folder.path, "-cert", certificates.certificate(kind), "-key",
        certificates.key,
      ] + options
    )
    var found: UInt16?
    while found == nil, let line = child.nextLine() {
      guard line.hasPrefix("ACCEPT "), let colon = line.lastIndex(of: ":") else { continue }
      found = UInt16(line[line.index(after: colon)...])
    }
    guard let found else { preconditionFailure("openssl s_server did not start") }
    port = found
  }
}
