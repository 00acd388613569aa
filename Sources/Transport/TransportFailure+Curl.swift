internal import Balances
internal import CCurl

extension TransportFailure {
  /// Sorts libcurl's codes by what a second attempt could change.
  init(_ code: CURLcode, saying reason: ServerText) {
    self =
      switch code {
      case CURLE_OPERATION_TIMEDOUT: .timeout
      case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT,
        CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2,
        CURLE_HTTP2_STREAM, CURLE_PROXY:
        .passing(reason)
      case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
        CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE:
        .certificate(reason)
      case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .notHTTP(reason)
      // libcurl's word for a header line beyond its limit, and since 8.6 its number.
      case CURLE_OUT_OF_MEMORY, CURLcode(rawValue: 100): .tooLarge
      default: .refusedByLibrary(reason)
      }
  }
}
