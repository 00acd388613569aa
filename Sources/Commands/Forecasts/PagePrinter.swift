internal import Diagnostics
internal import YAMLReading

/// Prints pages through a browser that shows nothing on a screen: Chromium, or Google's Chrome.
struct PagePrinter {
  let world: World

  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]
  private static let variable = "CREDITCAST_BROWSER"
  private static let patience = Duration.seconds(60)
  private static let mostBytes = 64 << 20

  /// A page as a PDF.
  func pdf(of page: [UInt8]) throws(Failure) -> [UInt8] {
    let folder: String
    do throws(OutputProblem) {
      folder = try world.files.makePrivateFolder()
      try world.files.fill("\(folder)/page.html") { try? $0.write(page) }
    } catch {
      throw error.failure
    }
    defer { world.files.removePrivateFolder(at: folder) }
    try printPage(in: folder)
    return try bytes(of: "\(folder)/page.pdf")
  }

  private func printPage(in folder: String) throws(Failure) {
    let names = world.variable(Self.variable).map { [$0] } ?? Self.browsers
    for name in names {
      let answer: ProgramAnswer
      do throws(ProgramProblem) {
        answer = try world.run(call(name, in: folder))
      } catch {
        if error == .missing { continue }
        throw Failure(.breakage, "the browser `\(name)` did not print the page: \(error.words)")
      }
      guard answer.status == 0 else {
        throw Failure(
          .breakage,
          "the browser `\(name)` ended with \(answer.status) and printed nothing"
        )
      }
      return
    }
    throw Failure(
      .noInput,
      "no browser prints the page: \(names.map { "`\($0)`" }.joined(separator: ", ")) cannot be found",
      help:
        "install Chromium, or name a browser of its kind in \(Self.variable); `--output html` needs none"
    )
  }

  private func call(_ name: String, in folder: String) -> ProgramCall {
    var environment = ["HOME": folder, "TZ": "UTC"]
    for name in ["PATH", "LANG", "LD_LIBRARY_PATH"] { environment[name] = world.environment(name) }
    return ProgramCall(
      name,
      [
        "--headless", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-extensions", "--no-first-run",
        "--no-default-browser-check", "--user-data-dir=\(folder)/profile",
        "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf",
        "file://\(folder)/page.html",
      ],
      environment: environment,
      mostOutput: 1 << 20,
      timeout: Self.patience
    )
  }

  private func bytes(of file: String) throws(Failure) -> [UInt8] {
    do throws(SourceProblem) {
      return try SourceFile(path: file).open(limit: Self.mostBytes).bytes(
        at: 0,
        count: Self.mostBytes
      )
    } catch {
      throw Failure(.breakage, "the browser ended and wrote no PDF")
    }
  }
}

extension ProgramProblem {
  /// What went wrong, in a sentence's part.
  fileprivate var words: String {
    switch self {
    case .missing: "it cannot be found"
    case .tooMuchOutput: "it writes too much"
    case .tooLong: "it did not end in time"
    case .failed(let reason): reason
    }
  }
}
