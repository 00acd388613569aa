internal import ArgumentParser
internal import Reports

/// A format, and the file that it goes to.
struct OutputTarget: ExpressibleByArgument, Sendable {
  let format: ReportFormat
  let file: String?

  init(format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
    let file = parts.count == 2 ? String(parts[1]) : nil
    guard file != "" else { return nil }
    self.init(format: format, file: file)
  }
}
