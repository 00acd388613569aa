internal import Diagnostics
internal import Reports
internal import YAMLReading

/// Adds to findings the lines that they are about.
struct FindingExcerpts {
  private let sources: [SourceFile]
  private let showsPrompts: Bool
  private let hidesAddresses: Bool

  init(_ sources: [SourceFile], showsPrompts: Bool, hidesAddresses: Bool = false) {
    self.sources = sources
    self.showsPrompts = showsPrompts
    self.hidesAddresses = hidesAddresses
  }

  /// The findings to show, with their lines; prompts are hidden unless they are asked for.
  func shown(_ findings: Findings) -> [ShownFinding] {
    let shown = findings.shown
    guard !shown.isEmpty else { return [] }
    var excerpts: [Int: Excerpt] = [:]
    for (file, indices) in Dictionary(grouping: shown.indices, by: { shown[$0].place?.file ?? "" })
    {
      let marked = indices.filter { shown[$0].place?.range != nil }
      let ranges = marked.compactMap { shown[$0].place?.range }
      guard !ranges.isEmpty, let source = sources.first(where: { $0.name == file })
      else { continue }
      let found = source.excerpts(for: ranges)
      let hidden =
        showsPrompts
        ? [] : PromptLines.hidden(among: Set(found.compactMap { $0?.line }), of: source)
      var lines: [Int: MaskedLine] = [:]
      for (index, excerpt) in zip(marked, found) {
        guard let excerpt else { continue }
        let line = lines[excerpt.line] ?? MaskedLine(excerpt, hidesAddresses: hidesAddresses)
        lines[excerpt.line] = line
        let (safe, promptStart) = line.part(around: excerpt)
        let start = hidden.contains(safe.line) ? 0 : promptStart
        excerpts[index] =
          showsPrompts ? safe : PromptMask.hidden(safe, of: shown[index], from: start)
      }
    }
    return shown.indices.map { ShownFinding(shown[$0], excerpt: excerpts[$0]) }
  }
}
