package import Pricing

extension Estimate {
  /// A job as reports show it.
  package func line(of job: Int) -> JobLine { JobLines(self).line(of: job) }
}
