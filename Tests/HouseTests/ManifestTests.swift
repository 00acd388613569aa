import TestSupport
import Testing

/// The manifest names public places only.
@Suite struct ManifestTests {
  static func problems(of manifest: String) -> [String] {
    manifest.split(separator: "\n").map(String.init).filter { line in
      let isAbsolute = line.contains("\"/") || line.contains("\"~") || line.contains("file:")
      let isOutside = line.contains("\"..") || line.contains(".package(path:")
      let hosts = line.split(separator: "\"").filter { $0.contains("://") || $0.contains("git@") }
      return isAbsolute || isOutside || hosts.contains { !$0.hasPrefix("https://github.com/") }
    }
  }

  @Test(arguments: ["Package.swift", "Benchmarks/Bare/Package.swift"])
  func `packages come from github.com alone`(file: String) {
    let text = SwiftSource.text(of: "\(RepositoryRoot.path)/\(file)")
    #expect(text.contains("https://github.com/"))
    #expect(Self.problems(of: text) == [])
  }

  @Test(
    arguments: [
      ".package(url: \"https://example.com/x.git\", from: \"1.0.0\")",
      ".package(url: \"git@github.com:x/y.git\", from: \"1.0.0\")", ".package(path: \"../x\")",
      ".package(url: \"http://github.com/x/y\", from: \"1.0.0\")",
      ".target(name: \"A\", path: \"/x\")",
      "\"location\" : \"file:///x\"", ".target(name: \"A\", path: \"~/x\")",
      ".package(url: \"https://github.com.example.org/x\", from: \"1.0.0\")",
    ])
  func `another place is objected to`(line: String) {
    #expect(Self.problems(of: line) == [line])
  }
}
