extension World {
  /// Writes the answer; a reader that has gone is no failure.
  func answer(_ bytes: [UInt8]) throws(Failure) {
    do {
      try output.write(bytes)
    } catch {
      if error != .closed { throw error.failure }
    }
  }
}
