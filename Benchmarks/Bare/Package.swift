// swift-tools-version: 6.2
import PackageDescription

// The least that creditcast could be: a program that links its libraries and prints a line. A check with a
// given balance loads no libcurl, so that there is one program without it and one with it.
let package = Package(
  name: "bare",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CCurl"),
    .executableTarget(
      name: "bare",
      dependencies: [
        "CYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "bare-with-curl",
      dependencies: [
        "CCurl", "CYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [.linkedLibrary("curl")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
