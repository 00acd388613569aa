internal import Glibc

/// Memory that is wiped when its last user is gone.
@safe final class SecretBytes: Sendable {
  // Written in `init` and `deinit` only, so sharing it is safe.
  private nonisolated(unsafe) let start: UnsafeMutablePointer<UInt8>
  private let count: Int

  init(_ bytes: ArraySlice<UInt8>) {
    count = bytes.count
    unsafe start = .allocate(capacity: count)
    for (index, byte) in bytes.enumerated() {
      unsafe start.advanced(by: index).initialize(to: byte)
    }
  }

  deinit {
    unsafe explicit_bzero(start, count)
    unsafe start.deallocate()
  }

  /// Lends the bytes for the time of a call.
  func withBytes<Answer, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(unsafe UnsafeBufferPointer(start: start, count: count).span)
  }
}
