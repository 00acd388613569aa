internal import Balances
internal import CCurl

/// Owns one libcurl handle with what it writes to: the reply and the reason of a failure.
@safe struct CurlHandle: ~Copyable {
  private let library: CurlLibrary
  private let handle: UnsafeMutableRawPointer
  private let buffer: UnsafeMutablePointer<ReplyBuffer>
  private let reason: UnsafeMutablePointer<CChar>

  /// Makes a handle that has no settings yet.
  init(_ library: CurlLibrary, largestReply: Int) throws(TransportFailure) {
    guard let handle = unsafe curl_make(library.functions) else {
      throw .library(ServerText(Array("it makes no handle".utf8)))
    }
    self.library = library
    unsafe self.handle = handle
    unsafe buffer = .allocate(capacity: 1)
    unsafe buffer.initialize(to: ReplyBuffer(largest: largestReply))
    unsafe reason = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    unsafe curl_free_handle(library.functions, handle)
    unsafe buffer.deinitialize(count: 1)
    unsafe buffer.deallocate()
    unsafe reason.deallocate()
  }

  /// Sends a request once and collects its reply.
  consuming func send(
    _ request: HTTPRequest,
    within left: Duration,
    trusting authorities: String?
  ) throws(TransportFailure) -> HTTPReply {
    let headers = CurlHeaders(request, library)
    try apply(CurlSettings(request, within: left, trusting: authorities))
    try connectBuffers()
    try give(request.body)
    let code = try unsafe headers.withList { (list) throws(TransportFailure) in
      try unsafe set(CURLOPT_HTTPHEADER, toPointer: list)
      let guardian = BrokenPipeGuard()
      let code = unsafe curl_run(library.functions, handle)
      guardian.lift()
      return code
    }
    guard code == CURLE_OK else { throw failure(code) }
    let reply = unsafe buffer.pointee
    let status = unsafe curl_status(library.functions, handle)
    return HTTPReply(status: status, head: ReplyHead(reply.head), body: reply.body)
  }

  private func apply(_ settings: CurlSettings) throws(TransportFailure) {
    for (option, value) in settings.numbers {
      try check(unsafe curl_set_long(library.functions, handle, option, value), option)
    }
    for (option, value) in settings.texts {
      try check(unsafe curl_set_text(library.functions, handle, option, value), option)
    }
  }

  /// Hands over what is sent along, of which libcurl makes a copy.
  private func give(_ body: [UInt8]?) throws(TransportFailure) {
    guard var body else { return }
    try check(
      unsafe curl_set_long(library.functions, handle, CURLOPT_POSTFIELDSIZE, body.count),
      CURLOPT_POSTFIELDSIZE
    )
    let code = unsafe body.withUnsafeMutableBytes { bytes in
      unsafe curl_set_pointer(
        library.functions,
        handle,
        CURLOPT_COPYPOSTFIELDS,
        bytes.baseAddress
      )
    }
    try check(code, CURLOPT_COPYPOSTFIELDS)
  }

  private func connectBuffers() throws(TransportFailure) {
    try unsafe set(CURLOPT_ERRORBUFFER, toPointer: reason)
    try unsafe set(CURLOPT_WRITEDATA, toPointer: buffer)
    try unsafe set(CURLOPT_HEADERDATA, toPointer: buffer)
    try unsafe set(CURLOPT_WRITEFUNCTION) {
      unsafe Self.receive($0, $1 * $2, $3) { $0.takeBody($1) }
    }
    try unsafe set(CURLOPT_HEADERFUNCTION) {
      unsafe Self.receive($0, $1 * $2, $3) { $0.takeHead($1) }
    }
  }

  /// Hands bytes to the buffer and tells libcurl how many were taken; fewer end the transfer.
  private static func receive(
    _ data: UnsafeMutablePointer<CChar>?,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?,
    _ take: (inout ReplyBuffer, Span<UInt8>) -> Bool
  ) -> Int {
    guard count > 0, let data = unsafe data, let context = unsafe context else { return 0 }
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: count)
    let buffer = unsafe context.assumingMemoryBound(to: ReplyBuffer.self)
    return unsafe take(&buffer.pointee, bytes.assumingMemoryBound(to: UInt8.self).span) ? count : 0
  }

  private func set(
    _ option: CURLoption,
    toPointer value: UnsafeMutableRawPointer?
  ) throws(TransportFailure) {
    try check(unsafe curl_set_pointer(library.functions, handle, option, value), option)
  }

  private func set(
    _ option: CURLoption,
    to receiver:
      @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?)
      -> Int
  ) throws(TransportFailure) {
    try check(unsafe curl_set_receiver(library.functions, handle, option, receiver), option)
  }

  private func check(_ code: CURLcode, _ option: CURLoption) throws(TransportFailure) {
    guard code != CURLE_OK else { return }
    throw .library(ServerText(Array("it does not know option \(option.rawValue)".utf8)))
  }

  private func failure(_ code: CURLcode) -> TransportFailure {
    let isTooLarge = unsafe buffer.pointee.isTooLarge
    guard !isTooLarge else { return .tooLarge }
    let detail = unsafe String(cString: reason)
    let usual = unsafe curl_describe(library.functions, code).map { unsafe String(cString: $0) }
    let words = detail.isEmpty ? usual ?? "" : detail
    return TransportFailure(code, saying: ServerText(Array(words.utf8), limit: 200))
  }
}
