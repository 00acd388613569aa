internal import Diagnostics

extension YAMLReader {
  /// Records the finding that ends the reading of this file, and ends it.
  @inline(never)
  mutating func stop(_ finding: Finding) throws(ReadingStopped) {
    findings.add(finding)
    throw ReadingStopped()
  }

  /// Records why libyaml makes no further event.
  @inline(never)
  mutating func noteFailure() -> ReadingStopped {
    switch parser.stop {
    case .syntax(let problem):
      let character = source.character(at: problem.position)
      let isInside = !source.isFirstOnLine(problem.position)
      findings.add(.syntax(problem, at: character, isInsideLine: isInside) { place($0) })
    case .badBytes(let problem, let byte, let value):
      let isInside = problem.contains("trailing")
      let start = isInside ? source.startOfCharacter(before: byte) : byte
      let place = Place(file: file, range: source.range(ofByte: start))
      let isControl = problem.contains("control")
      findings.add(isControl ? .controlCharacter(value, at: place) : .notUTF8(at: place))
    case .input(.screen(.directive(let byte))):
      findings.add(.directive(at: Place(file: file, range: source.range(ofByte: byte))))
    case .input(.screen(.foreignLineBreak(let byte))):
      findings.add(.foreignLineBreak(at: Place(file: file, range: source.range(ofByte: byte))))
    case .input(.screen(.otherEncoding)):
      findings.add(.otherEncoding(file: file))
    case .input(.gap):
      findings.add(.gapTooLong(limit: limits.gapBytes, file: file))
    case .input(.source(let problem)):
      findings.add(.unreadable(problem, at: Place(file: file)))
    }
    return ReadingStopped()
  }
}
