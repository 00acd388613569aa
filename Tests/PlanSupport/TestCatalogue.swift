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
