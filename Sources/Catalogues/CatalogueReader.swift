import Diagnostics
import Quantities
package import YAMLReading

/// Reads a catalogue from YAML and collects all that is wrong with it.
package struct CatalogueReader: ~Copyable {
  var yaml: YAMLReader
  var told: Set<Finding> = []
  var schemas: [Position: Parameter] = [:]
  var names: [String: SourceRange] = [:]
  var endpointDefaults: [String: SourceRange] = [:]
  /// The catalogue that this one is to be laid over.
  let below: Catalogue?

  private init(_ source: SourceFile, _ stream: consuming ByteStream, over below: Catalogue?) {
    yaml = YAMLReader(source, stream: stream)
    self.below = below
  }

  /// Reads a file or a text; an entry of it may give new prices alone to a model of `below`.
  package static func catalogue(
    in source: SourceFile,
    over below: Catalogue? = nil
  ) throws(SourceProblem) -> DiagnosedCatalogue {
    catalogue(source, try source.open(), over: below)
  }

  /// Reads the catalogue that is part of the program.
  package static func embedded() -> DiagnosedCatalogue {
    let source = SourceFile(name: "stability.yaml", origin: .memory(Catalogue.embeddedText))
    return catalogue(source, ByteStream(Catalogue.embeddedText))
  }

  private static func catalogue(
    _ source: SourceFile,
    _ stream: consuming ByteStream,
    over below: Catalogue? = nil
  ) -> DiagnosedCatalogue {
    var reader = CatalogueReader(source, stream, over: below)
    do throws(ReadingStopped) {
      return try reader.catalogue()
    } catch {
      return DiagnosedCatalogue(nil, reader.yaml.findings)
    }
  }

  private mutating func catalogue() throws(ReadingStopped) -> DiagnosedCatalogue {
    let whole = Place(file: yaml.file)
    guard try yaml.nextDocument(), yaml.enterMapping() else {
      tell(.catalogueWithoutFormat(at: whole))
      return DiagnosedCatalogue(nil, yaml.findings)
    }
    var draft = CatalogueDraft()
    while try yaml.nextKey() {
      guard try readKey(into: &draft) else { return DiagnosedCatalogue(nil, yaml.findings) }
    }
    guard draft.keys.contains(.format) else {
      return DiagnosedCatalogue(nil, only(.catalogueWithoutFormat(at: whole)))
    }
    if try yaml.nextDocument() { tell(.severalCatalogues(at: yaml.place)) }
    return DiagnosedCatalogue(catalogue(draft), yaml.findings)
  }

  /// Reads one top-level key; false where the file is of another format.
  private mutating func readKey(into draft: inout CatalogueDraft) throws(ReadingStopped) -> Bool {
    let written = Written(yaml.string, yaml.range)
    try yaml.nextValue()
    guard let key = CatalogueDraft.Key(rawValue: written.text) else {
      if !written.text.hasPrefix("x-") {
        tellUnknown(written, among: CatalogueDraft.Key.allCases.map(\.rawValue))
      }
      try yaml.skip()
      return true
    }
    draft.keys.insert(key)
    switch key {
    case .format:
      guard let format = try scalar(key.rawValue), format.text == "1" else {
        if yaml.node == .scalar {
          yaml.findings = only(.unknownCatalogueFormat(yaml.string, at: yaml.place))
        }
        return false
      }
    case .provider: draft.provider = try scalar(key.rawValue)?.text
    case .creditPrice: draft.creditPrice = try creditPrice(key.rawValue)
    case .checkedOn: draft.checkedOn = try day(key.rawValue)?.day
    case .purchaseURL: draft.purchaseURL = try address(key.rawValue)
    case .requestLimit: draft.requestLimit = try requestLimit()
    case .models: draft.models = try models()
    }
    return true
  }

  /// Makes the catalogue, where nothing is missing.
  private mutating func catalogue(_ draft: CatalogueDraft) -> Catalogue? {
    let needed: [CatalogueDraft.Key] = [.provider, .creditPrice, .checkedOn, .models]
    for key in needed where !draft.keys.contains(key) {
      tell(.missingCatalogueKey(key.rawValue, of: "the catalogue", at: Place(file: yaml.file)))
    }
    guard
      let provider = draft.provider, let creditPrice = draft.creditPrice,
      let checkedOn = draft.checkedOn
    else { return nil }
    return Catalogue(
      provider: provider,
      creditPrice: creditPrice,
      checkedOn: checkedOn,
      purchaseURL: draft.purchaseURL,
      requestLimit: draft.requestLimit,
      models: draft.models
    )
  }

  private mutating func models() throws(ReadingStopped) -> [Model] {
    var result: [Model] = []
    try eachItem(of: CatalogueDraft.Key.models.rawValue, "a list of models") {
      (reader) throws(ReadingStopped) in
      if let draft = try reader.modelDraft(), let model = reader.model(draft) {
        result.append(model)
      }
    }
    return result
  }
}
