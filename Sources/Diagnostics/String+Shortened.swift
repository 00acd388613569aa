extension String {
  /// At most 60 characters of the text, for a message that repeats what somebody wrote.
  package var shortened: String {
    unicodeScalars.count > 60 ? String(unicodeScalars.prefix(59)) + "…" : self
  }
}
