package import Catalogues
internal import Diagnostics
internal import TestSupport
internal import YAMLReading

/// The catalogues that plans are priced with in tests.
package enum TestCatalogue {
  /// The list that the program carries.
  package static let stability: Catalogue = read(
    SourceFile(path: RepositoryRoot.path + "/Sources/Catalogues/Resources/stability.yaml")
  )

  /// Reads a catalogue that has nothing wrong with it.
  package static func reading(_ text: String) -> Catalogue {
    read(SourceFile(name: "prices.yaml", origin: .memory(Array(text.utf8))))
  }

  /// Reads a catalogue of some models, which stand in a list at the margin.
  package static func reading(models: String) -> Catalogue {
    reading(
      """
      creditcast_catalogue: 1
      provider: test
      credit_usd: "0.01"
      checked_on: 2026-09-22
      models:
      \(models)
      """
    )
  }

  private static func read(_ source: SourceFile) -> Catalogue {
    guard let diagnosed = try? CatalogueReader.catalogue(in: source) else {
      preconditionFailure("\(source.name) cannot be read")
    }
    guard let catalogue = diagnosed.catalogue else {
      preconditionFailure("\(diagnosed.findings.shown)")
    }
    return catalogue
  }
}
