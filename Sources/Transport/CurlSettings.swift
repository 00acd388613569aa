internal import Balances
internal import CCurl

/// The settings of one exchange: what libcurl may do, and above all what it may not.
struct CurlSettings {
  /// Settings that are numbers or switches.
  let numbers: [(CURLoption, Int)]
  /// Settings that are texts.
  let texts: [(CURLoption, String)]

  /// Decides the settings of a request.
  init(
    _ request: HTTPRequest,
    within left: Duration,
    trusting authorities: String?
  )
    throws(TransportFailure)
  {
    numbers = Self.limits(request, within: left) + Self.security
    texts = try Self.addresses(request) + Self.certificates(authorities)
  }

  /// No attempt may eat the time of all: connecting and silence end after a third of it.
  private static func limits(
    _ request: HTTPRequest,
    within left: Duration
  ) -> [(CURLoption, Int)] {
    let part = max(.seconds(1), request.timeout / 3)
    return [
      (CURLOPT_TIMEOUT_MS, max(1, left.milliseconds)),
      (CURLOPT_CONNECTTIMEOUT_MS, max(1, min(part, left).milliseconds)),
      (CURLOPT_LOW_SPEED_LIMIT, 1),
      (CURLOPT_LOW_SPEED_TIME, (part.milliseconds + 999) / 1000),
      // A name server that hangs must not hold up the end of the attempt.
      (CURLOPT_QUICK_EXIT, 1),
      (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_NOPROGRESS, 1),
    ]
  }

  /// What libcurl would do anyway is said as well, because it matters.
  private static let security: [(CURLoption, Int)] = [
    (CURLOPT_FOLLOWLOCATION, 0),
    (CURLOPT_HTTP_CONTENT_DECODING, 0),
    (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
    (CURLOPT_HTTP09_ALLOWED, 0),
    (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
    (CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE)),
    (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
    (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    (CURLOPT_SSL_VERIFYPEER, 1),
    (CURLOPT_SSL_VERIFYHOST, 2),
  ]

  private static func addresses(_ request: HTTPRequest) -> [(CURLoption, String)] {
    let address = request.address
    let usual: [(CURLoption, String)] = [
      (CURLOPT_URL, address.url),
      (CURLOPT_CUSTOMREQUEST, request.method.rawValue),
      (CURLOPT_PROTOCOLS_STR, address.isEncrypted ? "https" : "http"),
      (CURLOPT_USERAGENT, request.agent),
    ]
    // An empty proxy means none: what stays on this machine, and what is not encrypted, goes direct.
    let isDirect = address.isLoopback || !address.isEncrypted
    return usual + (isDirect ? [(CURLOPT_PROXY, "")] : [])
  }

  /// Certificates are named in full, so that no environment variable chooses others.
  private static func certificates(
    _ authorities: String?
  ) throws(TransportFailure) -> [(CURLoption, String)] {
    guard let file = authorities ?? CertificateStore.file else {
      throw .certificate(ServerText(Array("this machine has no list of certificates".utf8)))
    }
    return [(CURLOPT_CAINFO, file), (CURLOPT_PROXY_CAINFO, file)]
  }
}
