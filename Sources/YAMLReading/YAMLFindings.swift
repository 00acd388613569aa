package import Diagnostics

/// All wording of this module.
extension Finding {
  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Finding {
    Finding(
      YAMLCode.duplicateKey,
      .error,
      "key `\(key)` stands twice in this mapping",
      at: place,
      help: "remove one of the two",
      notes: [Note("the first stands here", at: first)]
    )
  }

  static func keyIsNotText(at place: Place) -> Finding {
    Finding(
      YAMLCode.keyNotText,
      .error,
      "a key must be a text, not a list or a mapping",
      at: place,
      help: "put the text in quotes, if it is one"
    )
  }

  static func tooManyKeys(limit: Int, at place: Place) -> Finding {
    Finding(
      YAMLCode.keyLimit,
      .error,
      "this mapping has more than \(limit) keys",
      at: place,
      help: "write a list (`- `) where there are many of the same kind"
    )
  }

  static func mergeOfNoMapping(at place: Place) -> Finding {
    Finding(
      YAMLCode.mergeValue,
      .error,
      "the merge key `<<` needs a mapping",
      at: place,
      help: "name one with an alias: `<<: *base`"
    )
  }

  static func unknownAlias(_ name: String, at place: Place) -> Finding {
    Finding(
      YAMLCode.unknownAlias,
      .error,
      "nothing before this place is marked `&\(name)`",
      at: place,
      help: "mark a value with `&\(name)`, or put a text that begins with `*` in quotes"
    )
  }

  static func aliasInsideItself(_ name: String, at place: Place) -> Finding {
    Finding(
      YAMLCode.recursiveAlias,
      .error,
      "`*\(name)` stands inside the value that it repeats",
      at: place
    )
  }

  static func aliasesGrowTooFar(at place: Place) -> Finding {
    Finding(
      YAMLCode.aliasLimit,
      .error,
      "aliases repeat more than the limits allow",
      at: place,
      help: "write the jobs as a `matrix`, or without aliases"
    )
  }

  static func anchorsKeepTooMuch(limit: Int, at place: Place) -> Finding {
    Finding(
      YAMLCode.aliasLimit,
      .error,
      "anchors mark more than \(limit) values",
      at: place,
      help: "mark only what an alias repeats"
    )
  }

  static func foreignTag(_ tag: String, at place: Place) -> Finding {
    Finding(
      YAMLCode.tag,
      .error,
      "tag `\(tag)` is not taken here",
      at: place,
      help: "remove the tag, or put a text that begins with `!` in quotes"
    )
  }

  static func gluedComment(at place: Place) -> Finding {
    Finding(
      YAMLCode.gluedComment,
      .error,
      "a `#` touches what stands before it, and cuts off what follows",
      at: place,
      help: "put it inside quotes, or a blank before the comment"
    )
  }

  static func tooDeep(limit: Int, at place: Place) -> Finding {
    Finding(
      YAMLCode.depthLimit,
      .error,
      "values are nested more than \(limit) deep",
      at: place
    )
  }

  static func tooLong(limit: Int, at place: Place) -> Finding {
    Finding(
      YAMLCode.scalarLimit,
      .error,
      "this text is longer than \(limit) bytes",
      at: Place(file: place.file, range: place.range.map { SourceRange(at: $0.start) })
    )
  }

  static func gapTooLong(limit: Int, file: String) -> Finding {
    Finding(
      YAMLCode.gapLimit,
      .error,
      "more than \(limit >> 20) MiB pass without a value",
      at: Place(file: file)
    )
  }

  static func directive(at place: Place) -> Finding {
    Finding(
      YAMLCode.directive,
      .error,
      "a line that begins with `%` is a directive, and not taken here",
      at: place,
      help: "remove the line, or indent it if it belongs to a text"
    )
  }

  static func foreignLineBreak(at place: Place) -> Finding {
    Finding(
      YAMLCode.lineSeparator,
      .error,
      "an invisible line separator stands here",
      at: place,
      help: "remove it, or write it as an escape in double quotes: `\"\\u2028\"`"
    )
  }

  static func otherEncoding(file: String) -> Finding {
    Finding(
      YAMLCode.encoding,
      .error,
      "the text is UTF-16 or UTF-32, not UTF-8",
      at: Place(file: file),
      help: "save the file as UTF-8"
    )
  }

  static func notUTF8(at place: Place) -> Finding {
    Finding(
      YAMLCode.encoding,
      .error,
      "these bytes are not UTF-8",
      at: place,
      help: "save the file as UTF-8"
    )
  }

  static func controlCharacter(_ value: Int, at place: Place) -> Finding {
    let code = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Finding(
      YAMLCode.controlCharacter,
      .error,
      "the control character \(name) stands here",
      at: place,
      help: "remove it, or write it as an escape in double quotes"
    )
  }

  /// Why a file that was named cannot be read.
  package static func unreadable(_ problem: SourceProblem, at place: Place) -> Finding {
    switch problem {
    case .missing:
      Finding(YAMLCode.fileMissing, .error, "there is no file `\(place.file)`", at: place)
    case .notRegular:
      Finding(
        YAMLCode.fileNotRegular,
        .error,
        "`\(place.file)` is not a regular file",
        at: place,
        help: "write `-` to read what another program pipes in"
      )
    case .notAFileName, .outsideFolder:
      Finding(
        YAMLCode.fileUnreadable,
        .error,
        "`\(place.file)` cannot be read from here",
        at: place
      )
    case .tooLarge(let limit):
      Finding(
        YAMLCode.sizeLimit,
        .error,
        "`\(place.file)` is larger than \(limit >> 20) MiB",
        at: place,
        help: "split the plan into several files"
      )
    case .unreadable(let reason):
      Finding(
        YAMLCode.fileUnreadable,
        .error,
        "`\(place.file)` cannot be read: \(reason)",
        at: place
      )
    }
  }
}
