internal import Plans

/// A file of plans, or a part of it, that is read again.
struct PlanStretch: Sendable {
  let file: PlanFile
  /// The part; nil for the whole file.
  let part: PlanPart?
  /// The headers, where they come after the jobs.
  let headers: [PlanHeader]

  /// All of the files that an estimate was made of.
  static func all(of files: [PlanFile], _ estimate: Estimate) -> [PlanStretch] {
    files.enumerated().map { index, file in
      PlanStretch(file: file, part: nil, headers: estimate.lateHeaders[index] ?? [])
    }
  }

  /// The files, those that were read in parts by these, each with its jobs.
  static func parts(
    of files: [PlanFile],
    _ estimate: Estimate
  ) -> [(stretch: PlanStretch, jobs: Range<Int>)] {
    all(of: files, estimate).enumerated().flatMap { index, whole in
      guard let parts = estimate.parts[index] else {
        return [(whole, estimate.jobs(ofFile: index))]
      }
      return parts.map { part in
        (PlanStretch(file: whole.file, part: part.part, headers: []), part.jobs)
      }
    }
  }
}

extension Estimate {
  /// The jobs of a file.
  fileprivate func jobs(ofFile file: Int) -> Range<Int> {
    let plans = plans.filter { $0.file == file }
    return (plans.first?.jobs.lowerBound ?? 0)..<(plans.last?.jobs.upperBound ?? 0)
  }
}
