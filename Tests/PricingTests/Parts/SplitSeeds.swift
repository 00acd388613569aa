import Plans

/// Plans that are hard to cut, from which the tests of reading in parts begin.
enum SplitSeeds {
  static let all = jobs + documents + traps.map(\.text) + refused.map(\.text)

  /// Lists of jobs at several depths, with everything in them that looks like something else.
  static let jobs = [
    """
    creditcast: 1
    name: plain
    run_at: 2026-12-01
    jobs:
      - id: a
        model: core
        prompt: a lighthouse
        count: 3
      - id: b
        model: ultra
        prompt: |
          - id: no
            model: job
        priority: 2
        tags: [x, y]
      # between
      - {id: c, model: sd3.5-large, prompt: "a - b", tags: [z]}
      -
        id: d
        model: core
        prompt: >-
          folded
          text
      - id: e
        model: sdxl-1.0
        prompt: é ü 🦊
        steps: 40
        tags: [x, y]
    """,
    """
    creditcast: 1
    name: margin
    defaults: {model: core, seed: 7}
    jobs:
    - id: a
      prompt: "one
        - id: two"
    - id: b
      prompt: 'x
    - id: c
      prompt: y'
    - id: c
      prompt: three
    - id: d
      matrix:
        model:
        - core
        - ultra
        include:
        - model: core
          seed: 9
      prompt: z
    """,
    """
    creditcast: 1
    name: links
    x-style: &style {style_preset: anime, seed: 5}
    jobs:
      - id: drafts
        model: core
        prompt: a
        <<: *style
      - id: large
        model: upscale-conservative
        for_each: drafts
        keep: 50%
      - &base
        id: base
        model: core
        prompt: b
      - id: c
        <<: *base
      - id: d
        model: core
        prompt: c
        assumptions: {redo_rate: 10%}
    """,
  ]

  /// Several plans in one file, and what looks like them.
  static let documents = [
    """
    # made by a program
    ---
    creditcast: 1
    name: first
    jobs:
      - {id: a, model: core, prompt: x}
      - {id: b, model: core, prompt: "x

          --- y"}
    ---
    creditcast: 1
    name: second
    defaults: {model: ultra}
    jobs:
      - {id: a, prompt: x}
      - id: b
        prompt: |
          ---
          text
    ...
    ---
    creditcast: 1
    name: third
    jobs:
      - {id: a, model: sd3.5-flash, prompt: x, count: 4}
    defaults: {seed: 3}
    """,
    """
    creditcast: 1
    name: first
    account: main
    jobs:
    - {id: a, model: core, prompt: x}
    - {id: b, model: core, prompt: x}
    --- # the second
    creditcast: 1
    name: second
    account: main
    jobs:
    - {id: a, model: core, prompt: x}
    - {id: b, model: ultra, prompt: x, for: y}
    """,
  ]

  /// Texts that a cut makes into something else where one condition is not asked for.
  static let traps: [(condition: CutConditions, text: String)] = [
    // Another document, after a line break that is no line feed.
    (
      .oneDocument,
      """
      creditcast: 1
      name: first
      jobs:
      - {id: a, model: core, prompt: x}\r---\rcreditcast: 1\rname: second\rjobs:
      - {id: b, model: core, prompt: x}
      - {id: c, model: core, prompt: x}
      - {id: d, model: core, prompt: x}
      - {id: e, model: core, prompt: x}
      - {id: f, model: core, prompt: x}
      - {id: g, model: core, prompt: x}
      """
    ),
    // A list after the end of the document.
    (
      .implicitEnd,
      """
      creditcast: 1
      name: first
      jobs:
      - {id: a, model: core, prompt: x}
      ...
      - {id: b, model: core, prompt: x}
      - {id: c, model: core, prompt: x}
      """
    ),
    // An anchor before the list, in whose column another list stands.
    (
      .plainJobs,
      """
      creditcast: 1
      name: first
      jobs: &jobs
      - id: a
        model: core
        prompt: x
        matrix:
          include:
            - {seed: 1}
            - {id: b, model: core, prompt: x}
            - {id: c, model: core, prompt: x}
            - {id: d, model: core, prompt: x}
      """
    ),
    // Another list after the jobs.
    (
      .jobsLast,
      """
      creditcast: 1
      name: first
      jobs:
        - {id: a, model: core, prompt: x}
      x-others:
        - {id: b, model: core, prompt: x}
        - {id: c, model: core, prompt: x}
      """
    ),
  ]

  /// Texts that are cut only where one condition is not asked for, although nothing else comes of it.
  static let refused: [(condition: CutConditions, text: String)] = [
    (
      .rootAtMargin,
      """
        creditcast: 1
        name: first
        jobs:
        - {id: a, model: core, prompt: x}
        - {id: b, model: core, prompt: x}
        - {id: c, model: core, prompt: x}
      """
    ),
    (
      .noDirectives,
      """
      %YAML 1.2
      ---
      creditcast: 1
      name: first
      jobs:
      - {id: a, model: core, prompt: x}
      - {id: b, model: core, prompt: x}
      - {id: c, model: core, prompt: x}
      """
    ),
  ]
}
