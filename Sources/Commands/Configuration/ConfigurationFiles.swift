internal import Diagnostics
internal import YAMLReading

/// Finds the configuration files that count, the strongest first.
struct ConfigurationFiles {
  let world: World

  /// The name of a project's configuration; no plan has it.
  static let projectName = "creditcast.yaml"

  /// The file that is named, or the nearest `creditcast.yaml` upward and then the user's own.
  func paths(named flag: String?) throws(Failure) -> [String] {
    if let named = flag ?? world.variable("CREDITCAST_CONFIG") {
      guard world.files.kind(of: named) == .file else {
        throw Failure(.noInput, "there is no configuration file `\(named)`")
      }
      return [named]
    }
    return [nearest, usersPath.flatMap { isFile($0) ? $0 : nil }].compactMap { $0 }
  }

  /// Reads the files; a finding in one of them ends the command.
  func read(named flag: String?) throws(Failure) -> [Configuration] {
    var result: [Configuration] = []
    for path in try paths(named: flag) {
      let source = SourceFile(path: path)
      let answer: (configuration: Configuration, findings: Findings)
      do {
        answer = try ConfigurationReader.read(source)
      } catch {
        throw Failure(.badConfiguration, "the configuration file `\(path)` cannot be read")
      }
      if answer.findings.hasErrors {
        throw Failure(.badConfiguration, answer.findings, of: [source], in: world)
      }
      result.append(answer.configuration)
    }
    return result
  }

  /// The project's file: the nearest one upward from the working folder.
  var nearest: String? {
    var folder = world.files.workingFolder
    while true {
      let path = folder == "/" ? "/\(Self.projectName)" : "\(folder)/\(Self.projectName)"
      if isFile(path) { return path }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// Where the user's own file stands, if there is one; nil where there is no home.
  var usersPath: String? {
    let home = world.variable("HOME").map { "\($0)/.config" }
    guard let base = world.variable("XDG_CONFIG_HOME") ?? home else { return nil }
    return "\(base)/creditcast/config.yaml"
  }

  private func isFile(_ path: String) -> Bool { world.files.kind(of: path) == .file }
}

extension World {
  /// A variable that is set to something.
  func variable(_ name: String) -> String? {
    environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
