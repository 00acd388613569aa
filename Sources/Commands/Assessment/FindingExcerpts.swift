internal import Diagnostics
internal import Reports
internal import YAMLReading

/// Adds to findings the lines that they are about.
struct FindingExcerpts {
  private let sources: [SourceFile]
  private let showsPrompts: Bool

  init(_ sources: [SourceFile], showsPrompts: Bool) {
    self.sources = sources
    self.showsPrompts = showsPrompts
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
      for (index, excerpt) in zip(marked, found) {
        guard let safe = excerpt.map(KeyMask.hidden) else { continue }
        excerpts[index] =
          showsPrompts
          ? safe
          : PromptMask.hidden(safe, of: shown[index], isWhole: hidden.contains(safe.line))
      }
    }
    return shown.indices.map { ShownFinding(shown[$0], excerpt: excerpts[$0]) }
  }
}
