internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// Prints pages through a browser that shows nothing on a screen: Chromium, or Google's Chrome.
struct PagePrinter {
  let world: World

  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]
  private static let variable = "CREDITCAST_BROWSER"
  private static let patience = Duration.seconds(60)
  private static let mostBytes = 64 << 20

  /// A page as a PDF that says it was made at a moment; nil leaves the time of printing.
  func pdf(of page: [UInt8], madeAt moment: Moment?) throws(Failure) -> [UInt8] {
    let folder: String
    do throws(OutputProblem) {
      folder = try world.files.makePrivateFolder()
      try world.files.fill("\(folder)/page.html") { try? $0.write(page) }
    } catch {
      throw error.failure
    }
    defer { world.files.removePrivateFolder(at: folder) }
    try printPage(in: folder)
    let pdf = try bytes(of: "\(folder)/page.pdf")
    return moment.map { Self.dated(pdf, at: $0) } ?? pdf
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
        // Browsers look for news of their own; this one finds nobody, by name or by number.
        "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf",
        "file://\(folder)/page.html",
      ],
      environment: environment,
      mostOutput: 1 << 20,
      timeout: Self.patience
    )
  }

  private func bytes(of file: String) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SourceProblem) {
      bytes = try SourceFile(path: file).open(limit: Self.mostBytes).bytes(
        at: 0,
        count: Self.mostBytes
      )
    } catch {
      throw Failure(.breakage, "the browser ended and wrote no PDF")
    }
    guard bytes.starts(with: "%PDF-".utf8) else {
      throw Failure(.breakage, "the browser ended and wrote something else than a PDF")
    }
    return bytes
  }

  /// The same pages say the same: browsers write their own time of printing, which is as long.
  static func dated(_ pdf: [UInt8], at moment: Moment) -> [UInt8] {
    let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
    let time = moment.description.utf8.filter(figures.contains)
    var pdf = pdf
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let start = pdf.firstRange(of: Array(name.utf8))?.upperBound,
        pdf[start...].prefix(time.count).count(where: figures.contains) == time.count
      else { continue }
      pdf.replaceSubrange(start..<(start + time.count), with: time)
    }
    return pdf
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
