internal import Diagnostics

/// All wording about usage files.
extension Finding {
  /// Tells what is wrong with a line.
  static func usage(_ fault: UsageFault, in file: String, line: Int) -> Finding {
    let column = if case .syntax(let byte) = fault { byte + 1 } else { 1 }
    let place = Place(
      file: file,
      range: SourceRange(from: (line, column), to: (line, column))
    )
    let severity: Severity = fault == .torn ? .warning : .error
    return Finding(fault.code, severity, fault.message, at: place, help: fault.help)
  }
}

extension UsageFault {
  fileprivate var code: UsageCode {
    switch self {
    case .syntax, .notAnObject: .badLine
    case .missing, .twice, .badValue: .badValue
    case .unknownJob, .ambiguousJob: .unknownJob
    case .unpriced: .unpriced
    case .tooLong, .tooMany, .beyondCounting: .tooLarge
    case .torn: .torn
    }
  }

  fileprivate var message: String {
    switch self {
    case .syntax: "this line is no JSON"
    case .notAnObject: "this line is no JSON object"
    case .missing(let key): "this line has no `\(key)`"
    case .twice(let key): "this line has `\(key)` more than once"
    case .badValue(let key, let expected): "`\(key)` must be \(expected)"
    case .unknownJob(let id): "no job of the plans is called as in `\(id.shortened)`"
    case .ambiguousJob(let id): "several plans have a job that `\(id.shortened)` may belong to"
    case .unpriced(let id): "nothing says what `\(id.shortened)` costs"
    case .tooLong: "this line is longer than \(UsageReader.longestLine) bytes"
    case .tooMany: "this file has more than \(UsageReader.mostLines) lines; the rest is not read"
    case .beyondCounting: "the sums are larger than can be counted exactly"
    case .torn: "the last line is torn, and passed over"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .syntax, .notAnObject:
      "write one object a line: `{\"id\": \"hero.1\", \"outcome\": \"ok\"}`"
    case .unknownJob: "write the `id` that `creditcast expand` gives the call"
    case .ambiguousJob: "write the `plan` of the call as well, as `creditcast expand` does"
    case .unpriced: "write `credits`, as \"8\", or the `unit` that `creditcast expand` gives"
    case .torn: "the call that it was about may have been billed"
    case .missing, .twice, .badValue, .tooLong, .tooMany, .beyondCounting: nil
    }
  }
}
