// swift-tools-version: 6.2
import PackageDescription

// The least that creditcast could be: a program that links its libraries and prints a line.
let package = Package(
  name: "bare",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .executableTarget(
      name: "bare",
      dependencies: [
        "CYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
