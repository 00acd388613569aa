internal import Diagnostics
internal import YAMLReading

/// All wording about matrices and the files that they name.
extension Finding {
  static func emptyMatrix(at place: Place) -> Finding {
    Finding(
      PlanCode.emptyMatrix,
      .error,
      "this matrix has no axis",
      at: place,
      help: "write a key with a list of values: `seed: {from: 1, to: 50}`"
    )
  }

  static func emptyAxis(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.emptyMatrix,
      .error,
      "`\(name)` has no values, so the job makes nothing",
      at: place,
      help: "write at least one value, or remove the key"
    )
  }

  static func emptyRule(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.emptyMatrix,
      .error,
      "this entry of `\(name)` is empty",
      at: place,
      help: "name at least one key with its value, or remove the entry"
    )
  }

  static func axisIsNoList(_ name: String, _ text: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badAxis,
      .error,
      "`\(name)` must be a list of values, a range or a file",
      at: place,
      help: PromptName.holdsPrompts(name)
        ? "write its values between `[` and `]`, or put the key into the job itself"
        : "write `\(name): [\(text.shortened)]`, or put the key into the job itself"
    )
  }

  static func axisIsNoSpan(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badAxis,
      .error,
      "`\(name)` is neither a range nor a file",
      at: place,
      help: "write `{from: 1, to: 50}`, `{file: prompts.txt}` or `{file: x.csv, column: prompt}`"
    )
  }

  static func keyCannotVary(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.keyCannotVary,
      .error,
      "`\(name)` belongs to the whole job and cannot vary in a matrix",
      at: place,
      help: "only `model` and request parameters can; write a second job"
    )
  }

  static func axisAlsoGiven(_ name: String, at place: Place) -> Finding {
    Finding(
      PlanCode.axisAlsoGiven,
      .error,
      "`\(name)` stands in the job and in its matrix",
      at: place,
      help: "remove one of the two"
    )
  }

  static func emptyRange(
    _ from: String,
    _ to: String,
    step: String?,
    at place: Place
  ) -> Finding {
    let steps = step.map { " in steps of \($0)" } ?? ""
    return Finding(
      PlanCode.emptyRange,
      .error,
      "there are no numbers from \(from) to \(to)\(steps)",
      at: place,
      help: "`from` is the smallest number, `to` the largest, `step` above 0"
    )
  }

  static func rangeMissesItsEnd(_ end: String, last: String, at place: Place) -> Finding {
    Finding(
      PlanCode.rangeEnd,
      .warning,
      "the steps do not reach \(end): the last number is \(last)",
      at: place,
      help: "write `to: \(last)`, or another `step`"
    )
  }

  static func excludeOfNoAxis(_ name: String, at place: Place, among axes: [String]) -> Finding {
    let nearest = NearestWord.to(name, among: axes)
    return Finding(
      PlanCode.excludeKey,
      .error,
      "`exclude` names `\(name)`, which is no axis of this matrix",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" } ?? "name axes of the same matrix"
    )
  }

  static func ruleMatchesNothing(_ name: String, _ text: String, at place: Place) -> Finding {
    let value = PromptName.holdsPrompts(name) ? "this value" : "the value `\(text.shortened)`"
    return Finding(
      PlanCode.ruleMatchesNothing,
      .warning,
      "`\(name)` never takes \(value), so this entry excludes nothing",
      at: place,
      help: "write a value of the axis, or remove the entry"
    )
  }

  static func promptFile(
    _ name: String,
    _ problem: TextFileProblem,
    column: String?,
    at place: Place
  ) -> Finding {
    let file = "prompt file `\(name.shortened)`"
    func content(_ message: String, help: String? = nil) -> Finding {
      Finding(PlanCode.promptFileContent, .error, message, at: place, help: help)
    }
    func listed(_ names: [String]) -> String {
      names.map { "`\($0)`" }.joined(separator: ", ")
    }
    switch problem {
    case .source(let problem): return promptFile(file, problem, at: place)
    case .notUTF8(let line): return content("line \(line) of \(file) is not UTF-8")
    case .empty: return content("\(file) holds no texts")
    case .noColumn(let names):
      return content(
        "\(file) has several columns",
        help: "name one with `column:`: \(listed(names))"
      )
    case .columnMissing(let names):
      let nearest = column.flatMap { NearestWord.to($0, among: names) }
      return content(
        "\(file) has no column `\(column ?? "")`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "it has \(listed(names))"
      )
    case .columnOfLines:
      return content(
        "\(file) is read line by line and has no columns",
        help: "remove `column`, or name a `.csv` or `.tsv` file"
      )
    case .badTable(let line, let reason): return content("line \(line) of \(file) \(reason)")
    }
  }

  private static func promptFile(
    _ file: String,
    _ problem: SourceProblem,
    at place: Place
  ) -> Finding {
    switch problem {
    case .missing:
      Finding(
        PlanCode.promptFileMissing,
        .error,
        "\(file) is not there",
        at: place,
        help: "names are taken relative to the plan's folder"
      )
    case .outsideFolder, .notAFileName:
      Finding(
        PlanCode.promptFileOutside,
        .error,
        "\(file) is not inside the plan's folder",
        at: place,
        help: "put it beside the plan or in a folder below, and name it relative to the plan"
      )
    case .notRegular:
      Finding(PlanCode.promptFileUnreadable, .error, "\(file) is not a regular file", at: place)
    case .tooLarge(let limit):
      Finding(
        PlanCode.promptFileUnreadable,
        .error,
        "\(file) is larger than \(limit >> 20) MiB",
        at: place
      )
    case .unreadable(let reason):
      Finding(
        PlanCode.promptFileUnreadable,
        .error,
        "\(file) cannot be read: \(reason)",
        at: place
      )
    }
  }
}
