internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// All wording of this module but that of matrices.
extension Finding {
  static func notAPlan(at place: Place) -> Finding {
    Finding(
      PlanCode.notAPlan,
      .error,
      "this document is not a plan",
      at: place,
      help: "a plan is a mapping that begins with `creditcast: 1`"
    )
  }

  static func emptyDocument(at place: Place) -> Finding {
    Finding(
      PlanCode.notAPlan,
      .error,
      "this document is empty",
      at: place,
      help: "write a plan in it, or remove the `---` before it"
    )
  }

  static func noPlan(in file: String) -> Finding {
    Finding(
      PlanCode.empty,
      .error,
      "`\(file)` holds no plan",
      at: Place(file: file),
      help: "`creditcast init` writes one to begin with"
    )
  }

  static func noVersion(at place: Place) -> Finding {
    Finding(
      PlanCode.noVersion,
      .error,
      "this document does not say that it is a plan",
      at: place,
      help: "write `creditcast: 1` as its first key"
    )
  }

  static func unknownVersion(_ version: String, at place: Place) -> Finding {
    Finding(
      PlanCode.unknownVersion,
      .error,
      "plan format `\(version.shortened)` is not known",
      at: place,
      help: "write `creditcast: 1`, or use a newer creditcast"
    )
  }

  static func versionIsNoNumber(at place: Place) -> Finding {
    Finding(
      PlanCode.unknownVersion,
      .error,
      "`creditcast` must be the number of the plan format",
      at: place,
      help: "write `creditcast: 1`"
    )
  }

  static func misplacedKey(
    _ key: String,
    in whole: String,
    at place: Place,
    help: String
  ) -> Finding {
    Finding(
      PlanCode.unknownKey,
      .error,
      "`\(key)` is no key of \(whole)",
      at: place,
      help: help
    )
  }

  static func unknownKey(
    _ key: String,
    in whole: String,
    at place: Place,
    among known: [String]
  ) -> Finding {
    let nearest = NearestWord.to(key, among: known)
    let listed = known.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      PlanCode.unknownKey,
      .error,
      "unknown key `\(key.shortened)` in \(whole)",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" } ?? "\(whole) takes \(listed)"
    )
  }

  static func missingKey(_ key: String, of whole: String, at place: Place) -> Finding {
    Finding(
      PlanCode.missingKey,
      .error,
      "\(whole) has no `\(key)`",
      at: place,
      help: "add `\(key):`"
    )
  }

  static func wrongKind(_ what: String, expected: String, at place: Place) -> Finding {
    Finding(PlanCode.wrongKind, .error, "\(what) must be \(expected)", at: place)
  }

  static func parameterIsNoScalar(_ key: String, at place: Place) -> Finding {
    Finding(
      PlanCode.wrongKind,
      .error,
      "`\(key.shortened)` must be a single value",
      at: place,
      help:
        "put a text that begins with `[` or `{` in quotes; values to try in turn, ranges and files"
        + " belong under `matrix:`"
    )
  }

  static func emptyValue(_ key: String, isMarked: Bool, at place: Place) -> Finding {
    Finding(
      PlanCode.emptyValue,
      .error,
      "`\(key.shortened)` has no value",
      at: place,
      help: isMarked
        ? "`&` marks a value for aliases; put a text that begins with it in quotes"
        : "write a value (an empty text is `\"\"`), or remove the key"
    )
  }

  static func badName(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badName,
      .error,
      "`\(name.shortened)` is no name for a plan",
      at: place,
      help: "begin with a letter or digit, and use letters, digits, `.`, `_`, `-`, at most 64"
    )
  }

  static func badID(_ id: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badID,
      .error,
      "`\(id.shortened)` is no id",
      at: place,
      help: "an id has 1 to 128 bytes, no control characters and no blanks at its ends"
    )
  }

  static func notAWholeNumber(_ key: String, _ text: String, at place: Place) -> Finding {
    let plain = NumberSpelling.plain(text).flatMap { $0.contains(".") ? nil : $0 }
    return Finding(
      PlanCode.notANumber,
      .error,
      "`\(key): \(text.shortened)` is not a whole number in plain figures",
      at: place,
      help: plain.map { "write `\(key): \($0)`" } ?? "write figures only: `\(key): 10`"
    )
  }

  static func notANumber(_ key: String, _ text: String, at place: Place) -> Finding {
    let plain = NumberSpelling.plain(text)
    return Finding(
      PlanCode.notANumber,
      .error,
      "`\(key): \(text.shortened)` is not a number in plain figures",
      at: place,
      help: plain.map { "write `\(key): \($0)`" } ?? "write figures: `\(key): 10`"
    )
  }

  static func outOfRange(
    _ key: String,
    _ text: String,
    _ range: ClosedRange<Int64>,
    at place: Place
  ) -> Finding {
    Finding(
      PlanCode.outOfRange,
      .error,
      "`\(key)` is \(text.shortened), outside its range",
      at: place,
      help: "it goes from \(range.lowerBound) to \(range.upperBound)"
    )
  }

  static func notADay(_ key: String, _ text: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badDay,
      .error,
      "`\(key): \(text.shortened)` is not a day",
      at: place,
      help: "write year, month and day: `\(key): 2026-12-01`"
    )
  }

  static func notARate(_ key: String, _ text: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badShare,
      .error,
      "`\(key): \(text.shortened)` is not a share below 100 %",
      at: place,
      help: "write `\(key): 8%`, or `\(key): 0.08`"
    )
  }

  static func notAKeep(_ text: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badShare,
      .error,
      "`keep: \(text.shortened)` is neither a share nor a number of outputs",
      at: place,
      help: "write `keep: 25%` (above 0, at most 100), or `keep: 3` (at least 1)"
    )
  }

  static func notADefault(_ key: String, at place: Place) -> Finding {
    Finding(
      PlanCode.notADefault,
      .error,
      "`\(key)` cannot stand in `defaults`",
      at: place,
      help: "write it in each job that needs it"
    )
  }

  static func keepWithoutSource(at place: Place) -> Finding {
    Finding(
      PlanCode.keepWithoutSource,
      .error,
      "`keep` says how much of a source goes on, and there is none",
      at: place,
      help: "add `for_each:` with the id of the source, or remove `keep`"
    )
  }

  static func tooManyDefaults(limit: Int, at place: Place) -> Finding {
    Finding(
      PlanCode.defaultLimit,
      .error,
      "this plan has more than \(limit) request parameters under `defaults`",
      at: place,
      help: "keep those that its models take, or raise the limit with `--raise defaults=NUMBER`"
    )
  }

  static func tooManyJobs(limit: Int, at place: Place) -> Finding {
    Finding(
      PlanCode.jobLimit,
      .error,
      "this file has more than \(limit) jobs",
      at: place,
      help: "split it, write a `matrix`, or raise the limit with `--raise jobs=NUMBER`"
    )
  }
}

extension Finding.Note {
  /// Where an alias stands through which a value is seen.
  static func seenThroughAlias(at place: Place) -> Finding.Note {
    Finding.Note("seen through this alias", at: place)
  }
}
