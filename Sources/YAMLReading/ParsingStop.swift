internal import Diagnostics

/// Why no further event can be made.
enum ParsingStop: Error {
  case input(ScreenedInput.Stop)
  case badBytes(problem: String, byte: Int, value: Int)
  case syntax(SyntaxProblem)
}

/// What libyaml says about a text that is not YAML, and where.
struct SyntaxProblem {
  let problem: String
  let position: Position
  let context: String?
  let contextPosition: Position
}

extension String {
  init?(_ text: UnsafePointer<UInt8>?) {
    guard let text = unsafe text else { return nil }
    unsafe self.init(cString: text)
  }

  init?(_ text: UnsafePointer<CChar>?) {
    guard let text = unsafe text else { return nil }
    unsafe self.init(cString: text)
  }
}
