internal import Balances
internal import CCurl
internal import Glibc

/// Owns the header lines of one request, and wipes them because one holds the key.
@safe struct CurlHeaders: ~Copyable {
  private let library: CurlLibrary
  private var list: UnsafeMutablePointer<curl_slist>?

  /// Writes the header of a request.
  init(_ request: BalanceRequest, _ library: CurlLibrary) {
    self.library = library
    unsafe list = nil
    appendKey(request.key)
    append("Accept: application/json")
    append("Accept-Encoding: identity")
    append("Stability-Client-ID: creditcast")
    append("Stability-Client-Version: \(request.toolVersion)")
    if let organization = request.organization { append("Organization: \(organization)") }
  }

  deinit {
    unsafe curl_wipe_list(library.functions, list)
  }

  /// Lends the list to a handle, which must be gone before its owner is.
  func withList<Answer, Failure>(
    _ body: (UnsafeMutableRawPointer?) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try unsafe body(UnsafeMutableRawPointer(list))
  }

  private mutating func append(_ line: String) {
    unsafe list = curl_append(library.functions, list, line) ?? list
  }

  /// Writes the key without ever making a string of it.
  private mutating func appendKey(_ key: Secret) {
    var line = "Authorization: Bearer ".utf8.map { CChar($0) }
    key.withBytes { bytes in
      line.reserveCapacity(line.count + bytes.count + 1)
      for index in bytes.indices { line.append(CChar(bytes[index])) }
    }
    line.append(0)
    unsafe line.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe list = curl_append(library.functions, list, start)
      unsafe explicit_bzero(start, buffer.count)
    }
  }
}
