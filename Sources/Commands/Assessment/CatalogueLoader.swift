internal import Catalogues
internal import Diagnostics
internal import YAMLReading

/// Reads the price catalogue that a run goes by.
struct CatalogueLoader {
  let world: World

  /// The built-in catalogue with others laid over it, in their order.
  func catalogue(with files: [String]) throws(Failure) -> Catalogue {
    try catalogue(reading: files.map { SourceFile(path: $0) })
  }

  /// The built-in catalogue with others laid over it, in their order, wherever their bytes are.
  func catalogue(reading sources: [SourceFile]) throws(Failure) -> Catalogue {
    var catalogue = try builtIn()
    for source in sources {
      let answer = try read(source, over: catalogue)
      guard let top = answer.catalogue else {
        throw Failure(.badData, answer.findings, of: [source], in: world)
      }
      catalogue = catalogue.overlaid(with: top, named: source.name)
    }
    return catalogue
  }

  /// Reads a catalogue file that is to be laid over another one.
  func read(
    _ source: SourceFile,
    over below: Catalogue
  ) throws(Failure) -> DiagnosedCatalogue {
    do {
      return try CatalogueReader.catalogue(in: source, over: below)
    } catch {
      let isMissing = error == .missing
      throw Failure(
        isMissing ? .noInput : .badData,
        isMissing
          ? "there is no catalogue `\(source.name)`"
          : "the catalogue `\(source.name)` cannot be read"
      )
    }
  }

  private func builtIn() throws(Failure) -> Catalogue {
    guard let catalogue = Catalogue.embedded else {
      throw Failure(.breakage, "the built-in price catalogue cannot be read")
    }
    return catalogue
  }
}
