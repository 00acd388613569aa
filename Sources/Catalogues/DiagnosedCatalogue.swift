package import Diagnostics

/// What came of reading a catalogue.
package struct DiagnosedCatalogue: Sendable {
  /// The catalogue, unless a finding is an error.
  package let catalogue: Catalogue?
  /// What was found.
  package let findings: Findings

  /// Makes a result; it withholds a catalogue in which something is wrong.
  init(_ catalogue: Catalogue?, _ findings: Findings) {
    self.catalogue = findings.hasErrors ? nil : catalogue
    self.findings = findings
  }
}
