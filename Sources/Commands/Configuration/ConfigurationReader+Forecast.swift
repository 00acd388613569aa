internal import YAMLReading

extension ConfigurationReader {
  /// Reads how sure forecasts are to be.
  mutating func readForecast() throws(ReadingStopped) {
    try readMapping("`forecast`", ["confidence"]) { (self, key) throws(ReadingStopped) in
      if self.reader.node == .scalar, let share = Confidence.reading(self.reader.string) {
        self.configuration.confidence = share
      } else {
        try self.tell(key, Confidence.expectation)
      }
    }
  }
}
