internal import Plans

/// A job whose turn it is in a run.
package struct RunningJob: Sendable {
  /// Its place among the jobs of the run.
  package internal(set) var index = 0
  /// What it says.
  var job = Job()
  /// The jobs to whose outputs it leads back, the first of them first, the one that it works on last.
  var sources: [(index: Int, job: Job)] = []
  /// What the job has made that the first of them works on, where it is remembered.
  var made: MadeOutputs?
  /// Whether others work on its outputs.
  var isSource = false

  /// Makes room for a job.
  package init() {}
}
