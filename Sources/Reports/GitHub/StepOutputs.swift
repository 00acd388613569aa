/// The outputs of a step, as GitHub's runner reads them from a file.
package enum StepOutputs {
  /// Writes each output between two lines of a delimiter that does not occur in it.
  package static func render(_ report: Report) -> [UInt8] {
    RunFacts(report).facts.flatMap { name, value in
      let delimiter = "creditcast-\(UniqueToken.of(Array("\(name)=\(value)".utf8)))"
      return Array("\(name)<<\(delimiter)\n\(value)\n\(delimiter)\n".utf8)
    }
  }
}
