extension Catalogue {
  /// The text of the catalogue that is part of the program: Stability's models and prices.
  package static var embeddedText: [UInt8] { PackageResources.stability_yaml }
}
