internal import Balances
internal import CCurl
internal import Glibc

/// Owns the header lines of one request, and wipes them because one holds the key.
@safe struct CurlHeaders: ~Copyable {
  private let library: CurlLibrary
  private var list: UnsafeMutablePointer<curl_slist>?

  /// Writes the header of a request.
  init(_ request: HTTPRequest, _ library: CurlLibrary) {
    self.library = library
    unsafe list = nil
    if let secret = request.secret { append(secret, after: request.secretHeader) }
    for line in request.headers { append(line) }
    append("Accept-Encoding: identity")
    // A server is not asked first whether it will take what is sent along.
    append("Expect:")
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

  /// Writes the secret without ever making a string of it.
  private mutating func append(_ secret: Secret, after name: String) {
    var line = name.utf8.map { CChar($0) }
    secret.withBytes { bytes in
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
