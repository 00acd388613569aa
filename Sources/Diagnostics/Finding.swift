/// One thing to tell about what the user wrote: where it is, what is wrong, what to write instead.
package struct Finding: Sendable, Hashable {
  /// The code's name: `plan.unknown-key`.
  package let code: String
  /// How bad it is.
  package let severity: Severity
  /// One sentence, lower case, no full stop, literals in backticks.
  package let message: String
  /// The place that it is about.
  package let place: Place?
  /// What to do about it.
  package let help: String?
  /// Other places that belong to it.
  package let notes: [Note]

  /// Makes a finding.
  package init(
    _ code: some FindingCode,
    _ severity: Severity,
    _ message: String,
    at place: Place?,
    help: String? = nil,
    notes: [Note] = []
  ) {
    self.code = code.name
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
    self.notes = notes
  }

  private init(_ other: Finding, severity: Severity, notes: [Note]) {
    code = other.code
    self.severity = severity
    message = other.message
    place = other.place
    help = other.help
    self.notes = notes
  }

  /// The same finding at another severity.
  package func with(severity: Severity) -> Finding {
    Finding(self, severity: severity, notes: notes)
  }

  /// The same finding with one more note.
  package func adding(_ note: Note) -> Finding {
    Finding(self, severity: severity, notes: notes + [note])
  }
}

extension Finding {
  /// Another place that belongs to a finding.
  package struct Note: Sendable, Hashable {
    /// What is to be seen there.
    package let message: String
    /// The place, where there is one.
    package let place: Place?

    /// Makes a note.
    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}
