import Diagnostics
import Plans
import Testing

@Suite struct AliasTests {
  @Test func `merge keys and aliases fill jobs`() {
    let file = ReadFile(
      """
      creditcast: 1
      name: aliases
      x-base: &base {model: core, count: 3, prompt: &text a lighthouse}
      x-matrix: &seeds {seed: {from: 1, to: 3}}
      jobs:
        - {<<: *base, id: a}
        - {<<: *base, id: b, count: 4}
        - id: c
          model: ultra
          prompt: *text
          matrix: *seeds
        - &last
          <<: [*base]
          id: d
          matrix:
            <<: *seeds
            style_preset: [anime, *text]
      """
    )
    #expect(file.places.isEmpty)
    #expect(
      file.outlines == [
        "a: core x3, prompt=a lighthouse",
        "b: core x4, prompt=a lighthouse",
        "c: ultra x1, prompt=a lighthouse, matrix(seed in [\"1\", \"2\", \"3\"])",
        "d: core x3, prompt=a lighthouse, matrix(style_preset in [\"anime\", \"a lighthouse\"]; "
          + "seed in [\"1\", \"2\", \"3\"])",
      ]
    )
  }

  @Test func `a finding in a repeated value names the alias`() throws {
    let file = ReadFile(
      """
      creditcast: 1
      name: aliases
      x-count: &count ten
      jobs:
        - {id: a, model: core, count: *count}
      """
    )
    #expect(file.places == ["plan.not-a-number 3:10"])
    let note = try #require(file.findings.shown.first?.notes.first)
    #expect(note.message == "seen through this alias")
    #expect(note.place?.range?.start == Position(line: 5, column: 33))
  }

  @Test func `a setting keeps the alias through which it is seen`() throws {
    let file = ReadFile(
      """
      creditcast: 1
      name: aliases
      x-text: &text a lighthouse
      jobs:
        - {id: a, model: core, prompt: *text}
      """
    )
    let setting = try #require(file.plans.first?.jobs.first?.settings.first)
    #expect(setting.valueRange.start == Position(line: 3, column: 9))
    #expect(setting.alias?.start == Position(line: 5, column: 34))
  }
}
