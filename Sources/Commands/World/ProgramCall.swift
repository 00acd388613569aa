/// A program to run to its end, with all that it is given.
package struct ProgramCall: Sendable, Hashable {
  /// Its name, which is looked for in `PATH`.
  package let program: String
  /// Its arguments, which no shell looks at.
  package let arguments: [String]
  /// What it reads on its standard input.
  package let input: [UInt8]
  /// All of its environment: a secret that is not named here never reaches it.
  package let environment: [String: String]
  /// How many bytes it may write; one that writes more is ended.
  package let mostOutput: Int
  /// How long it may take before it is ended; nil sets no limit.
  package let timeout: Duration?

  /// Makes a call.
  package init(
    _ program: String,
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:],
    mostOutput: Int,
    timeout: Duration? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.input = input
    self.environment = environment
    self.mostOutput = mostOutput
    self.timeout = timeout
  }
}

/// What a program that has ended leaves.
package struct ProgramAnswer: Sendable, Hashable {
  /// Its exit status; below zero where a signal ended it.
  package let status: Int32
  /// What it wrote.
  package let output: [UInt8]
  /// How its complaints begin; not yet made safe to print.
  package let complaints: String

  /// Makes an answer.
  package init(status: Int32, output: [UInt8], complaints: String) {
    self.status = status
    self.output = output
    self.complaints = complaints
  }
}

/// Why a program gives no answer.
package enum ProgramProblem: Error, Sendable, Hashable {
  /// There is no such program.
  case missing
  /// It wrote more than it may.
  case tooMuchOutput
  /// It took longer than it may.
  case tooLong
  /// It cannot be run.
  case failed(reason: String)
}
