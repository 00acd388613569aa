/// The facts of a report as variables, for GitLab's later jobs.
package enum DotenvReport {
  /// Writes a variable on each line, such as `CREDITCAST_VERDICT=covered`.
  package static func render(_ report: Report) -> [UInt8] {
    RunFacts(report).facts.flatMap { name, value in
      Array("CREDITCAST_\(name.uppercased())=\(value)\n".utf8)
    }
  }
}
