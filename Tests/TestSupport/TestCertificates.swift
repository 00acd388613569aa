/// Certificates made by `openssl` for one run of the tests, in a folder of their own.
package final class TestCertificates: Sendable {
  /// The kinds of certificate that a server can show.
  package enum Kind: String, Sendable, CaseIterable {
    /// Signed by the authority, for localhost, valid today.
    case good
    /// Signed by the authority, but no longer valid.
    case expired
    /// Signed by the authority, but for another host.
    case foreign
    /// Signed by nobody but itself.
    case selfSigned
  }

  /// The folder that holds everything.
  package let folder = TemporaryFolder()

  /// Makes an authority and one certificate of each kind.
  package init() {
    let log = ChildProcess.run(Self.script, [folder.path])
    precondition(log.hasSuffix("done"), "openssl made no certificates: \(log)")
  }

  /// The certificate of the authority.
  package var authority: String { "\(folder.path)/authority.pem" }

  /// The certificate of a kind.
  package func certificate(_ kind: Kind) -> String { "\(folder.path)/\(kind.rawValue).pem" }

  /// The key of every certificate.
  package var key: String { "\(folder.path)/server.key" }

  private static let script = #"""
    set -e; cd "$1"; exec 3>&1 2>log >log
    trap 'cat log >&3' EXIT
    key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }
    key authority.key; key server.key
    openssl req -x509 -key authority.key -subj '/CN=Test authority' -days 2 -out authority.pem
    make() { # name, host, days
      echo "subjectAltName=DNS:$2" > "$1.ext"
      openssl req -new -key server.key -subj "/CN=$2" -out "$1.csr"
      openssl x509 -req -in "$1.csr" -CA authority.pem -CAkey authority.key -CAcreateserial \
        -days "$3" -extfile "$1.ext" -out "$1.pem"
    }
    make good localhost 2; make expired localhost -1; make foreign elsewhere.test 2
    openssl req -x509 -key server.key -subj /CN=localhost -days 2 \
      -addext subjectAltName=DNS:localhost -out selfSigned.pem
    trap - EXIT; echo done >&3
    """#
}
