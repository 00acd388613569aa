import Comparing
import Testing

/// Which job is which one.
@Suite struct MatchingTests {
  private static func job(_ id: String, _ prompt: String = "x", more: String = "") -> String {
    "  - {id: \(id), model: core, prompt: \(prompt)\(more)}\n"
  }

  @Test func `a job under another id is known again by what it asks for`() {
    let compared = Compared(
      Self.job("a", "x") + Self.job("b", "y"),
      Self.job("b", "y") + Self.job("c", "x")
    )
    #expect(compared.jobs == ["renamed c"])
    #expect(compared.parts == [])
  }

  @Test func `a job that asks for something else under another id is another one`() {
    let compared = Compared(Self.job("a", "x"), Self.job("c", "z"))
    #expect(compared.jobs == ["added c", "removed a"])
    #expect(compared.parts == [])
  }

  @Test func `of several that ask for the same the first go first`() {
    let compared = Compared(
      Self.job("a") + Self.job("b") + Self.job("c"),
      Self.job("d") + Self.job("b")
    )
    #expect(compared.jobs == ["renamed d", "removed c"])
  }

  @Test(arguments: [", priority: 9", ", tags: [web]", ", output: out.png", ", note: hi"])
  func `what is not asked of the service is no change`(more: String) {
    let compared = Compared(Self.job("a"), Self.job("a", more: more))
    #expect(compared.jobs == [])
    #expect(!compared.comparison.isChanged)
  }

  @Test(arguments: ["y", "x, seed: 7", "x, matrix: {seed: [1]}"])
  func `what is asked for at the same cost is told`(prompt: String) {
    let compared = Compared(Self.job("a"), Self.job("a", prompt))
    #expect(compared.jobs == ["changed a"])
    #expect(compared.parts == [])
  }

  @Test func `the order of keys and of jobs, and defaults that nobody takes, are no change`() {
    let compared = Compared(
      "  - {id: a, model: core, prompt: x, seed: 1}\n" + Self.job("b"),
      Self.job("b") + "  - {seed: 1, id: a, prompt: x, model: core}\n",
      headHeader: "defaults: {prompt: z}\n"
    )
    #expect(compared.jobs == [])
  }

  @Test func `a chain that is renamed as a whole is known again`() {
    let compared = Compared(
      Self.job("a") + "  - {id: b, model: upscale-fast, for_each: a}\n",
      Self.job("c") + "  - {id: d, model: upscale-fast, for_each: c}\n"
    )
    #expect(compared.jobs == ["renamed c", "renamed d"])
  }

  private static func plan(_ name: String, _ jobs: String) -> String {
    "creditcast: 1\nname: \(name)\njobs:\n\(jobs)"
  }

  @Test func `a plan is known by its name when its file moves`() {
    let compared = Compared(
      Compared.Side(files: [("old/p.yaml", Self.plan("p", Self.job("a")))]),
      Compared.Side(files: [("new/q.yaml", Self.plan("p", Self.job("a", more: ", count: 2")))])
    )
    #expect(compared.jobs == ["changed a"])
  }

  @Test func `a plan of another name is known by its file, or where it is the only one`() {
    let side = { (file: String, name: String, count: Int) in
      Compared.Side(
        files: [
          (file, Self.plan(name, Self.job("a", more: ", count: \(count)"))),
          ("r.yaml", Self.plan("r", Self.job("a"))),
        ]
      )
    }
    #expect(Compared(side("p.yaml", "p", 1), side("p.yaml", "q", 2)).jobs == ["changed a"])
    #expect(Compared(side("p.yaml", "p", 1), side("s.yaml", "q", 2)).jobs == ["changed a"])
  }

  @Test func `plans of one name are taken in their order, and ids count in their plan`() {
    let texts = [Self.plan("p", Self.job("a")), Self.plan("p", Self.job("a", more: ", count: 5"))]
    let side = Compared.Side(files: [("1.yaml", texts[0] + "---\n" + texts[1])])
    #expect(Compared(side, side).jobs == [])
  }

  @Test func `a job that moves to another plan is no change`() {
    let compared = Compared(
      Compared.Side(
        files: [
          ("p.yaml", Self.plan("p", Self.job("a") + Self.job("b", "y"))),
          ("q.yaml", Self.plan("q", Self.job("c", "z"))),
        ]
      ),
      Compared.Side(
        files: [
          ("p.yaml", Self.plan("p", Self.job("a"))),
          ("q.yaml", Self.plan("q", Self.job("c", "z") + Self.job("b", "y"))),
        ]
      )
    )
    #expect(compared.jobs == [])
  }

  @Test func `an empty side has nothing`() {
    let side = Compared.Side(files: [("p.yaml", Self.plan("p", Self.job("a")))])
    let added = Compared(Compared.Side(files: []), side)
    #expect(added.jobs == ["added a"] && added.parts == ["quantity 3"])
    let removed = Compared(side, Compared.Side(files: []))
    #expect(removed.jobs == ["removed a"] && removed.parts == ["quantity -3"])
  }
}
