internal import Glibc

/// The certificates that this machine trusts.
enum CertificateStore {
  /// The list of the distribution, where there is one.
  static var file: String? {
    [
      "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
      "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
    ].first { unsafe access($0, R_OK) == 0 }
  }
}
