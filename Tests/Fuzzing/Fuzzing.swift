import Diagnostics
import Glibc
import Plans
import YAMLReading

/// Reads the bytes as YAML, or as plans where `CREDITCAST_FUZZ` says so.
@_cdecl("LLVMFuzzerTestOneInput")
func readWhatTheFuzzerMakes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = SourceFile(name: "fuzz.yaml", origin: .memory(bytes))
  if isForPlans { readPlans(source) } else { readValues(source, bytes) }
  return 0
}

private let isForPlans = getenv("CREDITCAST_FUZZ").map { String(cString: $0) } == "plan"

/// Walks through all values; each seventh is passed over.
private func readValues(_ source: SourceFile, _ bytes: [UInt8]) {
  var limits = YAMLLimits()
  limits.aliasNodes = 10_000
  var reader = YAMLReader(source, stream: ByteStream(bytes), limits: limits)
  var steps = 0
  do throws(ReadingStopped) {
    while try reader.nextDocument() { try visit(&reader, &steps) }
  } catch {
    precondition(reader.findings.hasErrors, "stopped without a reason")
  }
  precondition(steps <= bytes.count + limits.aliasNodes + 1, "more values than the text can have")
  show(reader.findings, source)
}

private func visit(_ reader: inout YAMLReader, _ steps: inout Int) throws(ReadingStopped) {
  steps += 1
  if steps.isMultiple(of: 7) { return try reader.skip() }
  if reader.enterMapping() {
    while try reader.nextKey() {
      precondition(reader.range.start <= reader.range.end)
      try reader.nextValue()
      try visit(&reader, &steps)
    }
  } else if reader.enterSequence() {
    while try reader.nextItem() { try visit(&reader, &steps) }
  } else {
    precondition(reader.text.count == reader.string.utf8.count, "a text that is not UTF-8")
    _ = (reader.alias, reader.hasComment, reader.isPlain, reader.node)
  }
}

private func readPlans(_ source: SourceFile) {
  var reader = PlanReader(PlanFile(source))
  while reader.nextPlan() {
    while reader.nextJob() != nil {}
  }
  precondition(!reader.isStopped || reader.findings.hasErrors, "stopped without a reason")
  show(reader.findings, source)
}

/// Finds the lines that the findings are about.
private func show(_ findings: Findings, _ source: SourceFile) {
  let ranges = findings.shown.compactMap { $0.place?.range }
  let excerpts = source.excerpts(for: ranges)
  precondition(excerpts.count == ranges.count)
  for case let excerpt? in excerpts {
    precondition(excerpt.marked.upperBound <= excerpt.text.unicodeScalars.count)
  }
}
