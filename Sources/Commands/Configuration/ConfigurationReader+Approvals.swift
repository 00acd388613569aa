internal import YAMLReading

extension ConfigurationReader {
  /// Reads when a run needs an approval, and who may give it.
  mutating func readApprovals() throws(ReadingStopped) {
    let known = ["allowed_signers", "required_above", "max_age"]
    try readMapping("`approvals`", known) { (self, key) throws(ReadingStopped) in
      switch key {
      case "allowed_signers": self.configuration.approvals.allowedSigners = try self.text(key)
      case "required_above":
        self.configuration.approvals.requiredAbove = try self.credits(key, isZeroAllowed: true)
      default: self.configuration.approvals.maximumAge = try self.age(key)
      }
    }
  }
}
