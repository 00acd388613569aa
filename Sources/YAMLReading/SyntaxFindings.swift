internal import Diagnostics

/// What libyaml's complaints mean to somebody who writes a plan.
extension Finding {
  static func syntax(
    _ problem: SyntaxProblem,
    at character: Unicode.Scalar?,
    place: (SourceRange) -> Place
  ) -> Finding {
    let wording = wording(of: problem, at: character)
    let isElsewhere =
      problem.contextPosition != problem.position && problem.contextPosition != .start
    let notes = problem.context.flatMap { context in
      isElsewhere ? Note(context, at: place(SourceRange(at: problem.contextPosition))) : nil
    }
    return Finding(
      wording.code,
      .error,
      wording.message,
      at: place(SourceRange(at: problem.position)),
      help: wording.help,
      notes: notes.map { [$0] } ?? []
    )
  }

  private static func wording(
    of syntax: SyntaxProblem,
    at character: Unicode.Scalar?
  ) -> (code: YAMLCode, message: String, help: String?) {
    let problem = syntax.problem
    let context = syntax.context ?? ""
    if character == "\t" {
      return (.tab, "a tab is used for indentation", "use spaces")
    }
    if problem.contains("cannot start any token") {
      return (
        .reservedCharacter, "a text without quotes cannot begin with this character",
        "put the text in quotes"
      )
    }
    if problem.contains("invalid Unicode character escape code") {
      return (
        .syntax, "a `\\u` escape must name one whole character",
        "write the character itself, or its number in eight figures: `\\U0001F600`"
      )
    }
    if problem.contains("mapping values are not allowed") {
      return (
        .colonInText, "a colon and a blank cannot stand inside a text without quotes",
        "put the text in quotes: `key: \"some: text\"`"
      )
    }
    if context.contains("quoted scalar"), problem.contains("end of stream") {
      return (.unclosedQuote, "a quoted text has no end", "close the quotation mark")
    }
    if context.contains("flow") {
      return (
        .unclosedBracket, "a list or mapping in brackets is not closed, or lacks a comma",
        "close it, or put a text that begins with `[` or `{` in quotes"
      )
    }
    if problem.contains("could not find expected ':'") {
      return (.syntax, "a key lacks its colon", "write `key: value`")
    }
    if context.contains("block mapping") || context.contains("block collection")
      || problem.contains("block sequence entries")
    {
      return (
        .indentation, "this does not fit the lines above it",
        "begin the keys of one mapping, or the dashes of one list, in the same column"
      )
    }
    return (.syntax, "the text is not YAML: \(problem)", nil)
  }
}
