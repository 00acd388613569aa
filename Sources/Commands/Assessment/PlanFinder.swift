internal import Diagnostics
internal import Plans
internal import YAMLReading

/// Finds the plan files that a command line names.
struct PlanFinder {
  let world: World
  let limits: PlanLimits

  /// The files, in the order in which they were named; folders give theirs in the order of names.
  func files(at paths: [String]) throws(Failure) -> [PlanFile] {
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw Failure(.usage, "standard input can be read only once")
    }
    var files: [PlanFile] = []
    for path in paths {
      if path == "-" {
        files.append(try standardInput())
      } else if world.files.kind(of: path) == .folder {
        files += try plans(in: path)
      } else {
        files.append(PlanFile(SourceFile(path: path), limits: limits))
      }
    }
    return files
  }

  private func standardInput() throws(Failure) -> PlanFile {
    do {
      return PlanFile(try world.files.standardInput(), limits: limits)
    } catch {
      throw Failure(.noInput, "standard input cannot be read")
    }
  }

  private func plans(in folder: String) throws(Failure) -> [PlanFile] {
    let plans = try planFiles(in: folder)
    guard !plans.isEmpty else {
      throw Failure(
        .noInput,
        "the folder `\(folder)` holds no plan",
        help: "plans are files that end in `.yaml` or `.yml` and do not begin with a dot"
      )
    }
    return plans
  }

  /// The plans of a folder, in the order of their names; there may be none.
  func planFiles(in folder: String) throws(Failure) -> [PlanFile] {
    let names: [String]
    do {
      names = try world.files.names(in: folder)
    } catch {
      throw Failure(.noInput, "the folder `\(folder)` cannot be read")
    }
    let separator = folder.hasSuffix("/") ? "" : "/"
    return Self.planNames(among: names)
      .map { PlanFile(SourceFile(path: folder + separator + $0), limits: limits) }
  }

  /// The names that plans have in a folder, in their order.
  static func planNames(among names: [String]) -> [String] {
    names.filter {
      !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
        && $0 != ConfigurationFiles.projectName
    }
    .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
