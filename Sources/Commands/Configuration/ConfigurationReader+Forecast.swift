internal import YAMLReading

extension ConfigurationReader {
  /// Reads how sure forecasts are to be, and how many calls run at once.
  mutating func readForecast() throws(ReadingStopped) {
    let known = ["confidence", "concurrency"]
    try readMapping("`forecast`", known) { (self, key) throws(ReadingStopped) in
      if key == "concurrency" {
        self.configuration.concurrency = try self.concurrency(key)
      } else if self.reader.node == .scalar, let share = Confidence.reading(self.reader.string) {
        self.configuration.confidence = share
      } else {
        try self.tell(key, Confidence.expectation)
      }
    }
  }

  private mutating func concurrency(_ key: String) throws(ReadingStopped) -> Int? {
    if reader.node == .scalar, let count = Concurrency.reading(reader.string) { return count }
    try tell(key, Concurrency.expectation)
    return nil
  }
}
