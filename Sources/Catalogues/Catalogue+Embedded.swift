extension Catalogue {
  /// The text of the catalogue that is part of the program: Stability's models and prices.
  package static var embeddedText: [UInt8] { PackageResources.stability_yaml }

  /// The digest of that text, which is part of the program too because it is read many times faster.
  package static var embeddedDigest: [UInt8] { PackageResources.stability_digest }

  /// The catalogue that is part of the program.
  package static var embedded: Catalogue? { reading(digest: embeddedDigest) }
}
