internal import Diagnostics

/// What libyaml's complaints mean to somebody who writes a plan.
extension Finding {
  /// Words a complaint; `character` stands at its position, and `isInsideLine` tells that more than
  /// blanks stand before it on its line.
  static func syntax(
    _ problem: SyntaxProblem,
    at character: Unicode.Scalar?,
    isInsideLine: Bool,
    place: (SourceRange) -> Place
  ) -> Finding {
    let wording = wordingOfText(problem, at: character) ?? wordingOfLines(problem, isInsideLine)
    let (position, context) = (problem.position, problem.contextPosition)
    let isElsewhere = context != position && context != .start
    let isAtContext = wording.isAtContext && isElsewhere
    let note = beginning(of: problem.context ?? "").flatMap { text in
      isElsewhere && !isAtContext && wording.code != .tab && wording.code != .syntax
        ? Note(text, at: place(SourceRange(at: context))) : nil
    }
    return Finding(
      wording.code,
      .error,
      wording.message,
      at: place(SourceRange(at: isAtContext ? context : position)),
      help: wording.help,
      notes: note.map { [$0] } ?? []
    )
  }

  /// What to be seen where libyaml's context begins.
  private static func beginning(of context: String) -> String? {
    if context.contains("flow") { return "it opens here" }
    if context.contains("block mapping") { return "the keys above it begin here" }
    if context.contains("block collection") { return "the list above it begins here" }
    return nil
  }

  /// What to say of a complaint, and whether its cause stands where libyaml's context begins.
  private struct Wording {
    let code: YAMLCode
    let message: String
    let help: String?
    var isAtContext = false
  }

  /// What is wrong with a text or with how it begins.
  private static func wordingOfText(
    _ syntax: SyntaxProblem,
    at character: Unicode.Scalar?
  ) -> Wording? {
    let (problem, context) = (syntax.problem, syntax.context ?? "")
    func beginning(_ what: String, isAtContext: Bool = false) -> Wording {
      Wording(
        code: .reservedCharacter,
        message: "a text without quotes cannot begin with \(what)",
        help: "put the text in quotes",
        isAtContext: isAtContext
      )
    }
    if character == "\t" {
      return Wording(code: .tab, message: "a tab is used for indentation", help: "use spaces")
    }
    if problem.contains("cannot start any token") { return beginning("this character") }
    if context.contains("scanning an alias") { return beginning("`*`", isAtContext: true) }
    if context.contains("scanning an anchor") { return beginning("`&`", isAtContext: true) }
    if context.contains("scanning a block scalar"), problem.contains("comment or line break") {
      return beginning("`>` or `|`", isAtContext: true)
    }
    if problem.contains("mapping keys are not allowed") { return beginning("`? `") }
    if problem.contains("invalid Unicode character escape code") {
      return Wording(
        code: .syntax,
        message: "a `\\u` escape must name one whole character",
        help: "write the character itself, or its number in eight figures: `\\U0001F600`"
      )
    }
    if context.contains("quoted scalar"), problem.contains("end of stream") {
      return Wording(
        code: .unclosedQuote,
        message: "a quoted text has no end",
        help: "close the quotation mark",
        isAtContext: true
      )
    }
    return nil
  }

  /// What is wrong with how lines stand to each other.
  private static func wordingOfLines(_ syntax: SyntaxProblem, _ isInsideLine: Bool) -> Wording {
    let (problem, context) = (syntax.problem, syntax.context ?? "")
    if problem.contains("mapping values are not allowed") {
      return Wording(
        code: .colonInText,
        message: "a colon and a blank cannot stand inside a text without quotes",
        help: "put the text in quotes: `key: \"some: text\"`; a key begins in the column of the one"
          + " above it"
      )
    }
    if context.contains("flow") {
      return Wording(
        code: .unclosedBracket,
        message: "a list or mapping in brackets is not closed, or lacks a comma",
        help: "close it, or put a text that begins with `[` or `{` in quotes"
      )
    }
    if problem.contains("could not find expected ':'") {
      return Wording(
        code: .syntax,
        message: "a key lacks its colon, or the blank after it",
        help: "write `key: value`",
        isAtContext: true
      )
    }
    return wordingOfBlocks(syntax, isInsideLine)
  }

  /// What is wrong with where a line begins.
  private static func wordingOfBlocks(_ syntax: SyntaxProblem, _ isInsideLine: Bool) -> Wording {
    let (problem, context) = (syntax.problem, syntax.context ?? "")
    if problem.contains("block sequence entries"), isInsideLine {
      return Wording(
        code: .reservedCharacter,
        message: "a text without quotes cannot begin with `- `",
        help: "put the text in quotes, or begin a list on the next line"
      )
    }
    guard
      context.contains("block mapping") || context.contains("block collection")
        || problem.contains("block sequence entries")
    else { return Wording(code: .syntax, message: "the text is not YAML: \(problem)", help: nil) }
    guard !isInsideLine else {
      return Wording(
        code: .syntax,
        message: "something follows the end of this value",
        help: "put the whole value in quotes"
      )
    }
    return Wording(
      code: .indentation,
      message: "this does not fit the lines above it",
      help: "begin the keys of one mapping, or the dashes of one list, in the same column"
    )
  }
}
