extension PlanCode {
  /// What the code means and what to write instead.
  package var explanation: String {
    switch self {
    case .notAPlan:
      "Every document of a plan file is one plan: a mapping whose first key is `creditcast: 1`. Text,"
        + " lists and empty documents (a `---` with nothing after it) are none. Name the plan files"
        + " themselves if a folder holds other YAML as well."
    case .empty:
      "The file holds no document at all, only blanks or comments."
    case .noVersion:
      "`creditcast: 1` marks a document as a plan and says which format it follows, so that other"
        + " YAML is never taken for a plan and a later format never for this one."
    case .unknownVersion:
      "This version of creditcast reads plan format 1. A plan of a newer format needs a newer"
        + " creditcast; in a plan of format 1 the value is the figure 1."
    case .unknownKey:
      "The key means nothing in this place. Keys are checked so that a slip (`cuont: 40`) cannot"
        + " change what a run costs. At the top of a plan, keys that begin with `x-` are passed over:"
        + " they are a place for anchors."
    case .missingKey:
      "A plan needs `creditcast`, `name` and `jobs`; a job needs `id`, and a `model` of its own, from"
        + " `defaults` or from its matrix."
    case .wrongKind:
      "The value has another form than the key needs: a list or a mapping in place of a single value,"
        + " or the other way round. To try several values of a request parameter, write them under"
        + " `matrix:`."
    case .emptyValue:
      "Nothing, `~` and `null` are no values. If an empty text is meant write `\"\"`; if the text"
        + " `null` is meant put it in quotes; otherwise remove the key."
    case .badName:
      "The name of a plan stands in file names, reports and ledgers: it begins with a letter or digit"
        + " and has letters, digits, dots, underscores and hyphens, 64 at most."
    case .badID:
      "The id of a job is 1 to 128 bytes of text without control characters, and begins and ends with"
        + " something else than a blank."
    case .notANumber:
      "Numbers are written in plain figures: `10`, `-3`, and `0.5` where fractions are allowed."
        + " Spellings that YAML readers understand differently are refused: leading zeros (`010` is 8"
        + " for some), `0x10`, `1_000`, `1,000`, `1e2` for whole numbers, `+1`, `.5`, `yes`."
    case .outOfRange:
      "The number lies outside the range that the message names."
    case .badDay:
      "A day is written as year, month and day in figures: `2026-12-01`. It is a day in UTC."
    case .badSchedule:
      "A schedule is a cron line of five fields (`schedule: \"0 6 * * 1-5\"`), or a mapping with"
        + " `weekdays` and `at`, or with `cron`; `from` and `until` bound it by days. Times are UTC."
    case .scheduleAndDay:
      "`run_at` dates a plan that runs once, `schedule` one that runs again and again. With both it would be"
        + " unclear which day's prices apply, and how often the plan is to be paid for."
    case .badShare:
      "A share is a percentage such as `8%` or `2.5%`. Rates may also be written as a fraction"
        + " (`0.08`) and lie below 100 %; `keep` takes a share above 0 or a whole number of outputs."
    case .notADefault:
      "`defaults` holds what all jobs share. `id` names one job, and `matrix` and `for_each` decide"
        + " how many outputs a job makes, so each job says them itself."
    case .keepWithoutSource:
      "`keep` says how many outputs of the source named by `for_each` go on. Without a source it would"
        + " mean nothing."
    case .emptyMatrix:
      "A matrix makes one set of outputs for each combination of its axes' values. Without an axis, or"
        + " with an axis that has no values, there is no combination, and the job would make nothing."
    case .badAxis:
      "The values of an axis are a list (`[a, b]`), a range (`{from: 1, to: 50, step: 1}`), the lines"
        + " of a file (`{file: prompts.txt}`), or a column of a table"
        + " (`{file: x.csv, column: prompt}`)."
    case .keyCannotVary:
      "A matrix ranges over `model` and over request parameters. `id`, `count`, `priority`, `tags`,"
        + " `for_each`, `keep`, `assumptions`, `note` and `output` hold for the job as a whole."
    case .axisAlsoGiven:
      "The job gives one value for this key and its matrix gives others. A value from `defaults` is no"
        + " conflict: the matrix wins over it."
    case .emptyRange:
      "A range goes from its smallest to its largest number, both included, in steps above 0 (1 where"
        + " nothing is said)."
    case .rangeEnd:
      "A range includes its end only where the steps reach it: from 1 to 10 in steps of 4 is 1, 5, 9."
    case .excludeKey:
      "An exclude leaves out combinations by the values of axes. A key that is no axis would exclude"
        + " nothing, which is most likely a slip. This is how GitHub Actions treats it too."
    case .ruleMatchesNothing:
      "The value is none of the axis's, so the rule leaves nothing out. Numbers are compared as"
        + " numbers, texts as texts."
    case .promptFileMissing:
      "The file is looked for relative to the folder of the plan; for a plan from standard input,"
        + " relative to the working folder."
    case .promptFileOutside:
      "A plan may come from somebody else, so it can only read files in its own folder and below:"
        + " no absolute paths, no `~`, no addresses, no `..` or symbolic links that lead out of it."
    case .promptFileUnreadable:
      "The file is there and cannot be read; the message repeats the reason. Only regular files are"
        + " read."
    case .promptFileContent:
      "A `.txt` file gives one text for each line that is not blank. A `.csv` or `.tsv` file has the"
        + " names of its columns in the first row and follows RFC 4180; `column` names the one to take,"
        + " and each of its cells must hold a text. All files are UTF-8."
    case .jobLimit:
      "The limit guards against files that would fill the memory. Plans of that size are better split,"
        + " or written as a matrix; `--raise jobs=20000000` raises the limit."
    case .defaultLimit:
      "All defaults are laid under every job, so that very many of them make a short plan slow to read. No"
        + " model takes as many parameters; `--raise defaults=200` raises the limit."
    }
  }
}
