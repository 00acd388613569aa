extension PricingCode {
  /// What the code means and what to write instead.
  package var explanation: String {
    switch self {
    case .unknownModel:
      "The model is no id, alias or endpoint path of the catalogue, so nothing can be said about its"
        + " price, and it is never taken as free. `creditcast prices list` shows what there is; a"
        + " catalogue of your own (`--prices FILE`) adds models. An endpoint where several models"
        + " answer needs the model's id."
    case .retiredModel:
      "The provider switched the model off before the day of the run, so every call would fail. The day"
        + " is the plan's `run_at`, or today."
    case .modelNotLaunched:
      "On the day of the run the model did not answer yet. The day is the plan's `run_at`, or today."
    case .unknownPrice:
      "The model existed on the day of the run, and no source says what it cost then, or what it costs"
        + " with these parameters. Such a job is never counted as free: the total is a lower bound (≥)"
        + " and the verdict `unverified`."
    case .unknownParameter:
      "The key is neither one of a job's own (`id`, `count`, `matrix` …) nor a request parameter that"
        + " any model of the catalogue takes. Most often it is a slip."
    case .parameterNotTaken:
      "Other models take this parameter; the job's does not, and the call would fail or the parameter"
        + " be ignored. A parameter in `defaults` is only laid under jobs whose model takes it."
    case .missingParameter:
      "The model refuses a call without this parameter, so the job would fail. The output of the source"
        + " named by `for_each` counts as the model's input image or sound, and a prompt that is not"
        + " given is taken from the source. A combination that only `include` adds has nothing but the"
        + " entry's own keys and the job's: there it is a warning."
    case .badParameter:
      "The value is not of the parameter's type. Numbers are written in plain figures, truth values as"
        + " `true` or `false`."
    case .parameterOutOfRange:
      "The model refuses this value, so the call would fail. `creditcast prices show MODEL` lists the"
        + " ranges."
    case .parameterNotAChoice:
      "The model takes one of a few values, spelt exactly so."
    case .parametersClash:
      "The model takes these parameters only together with others, or not together, or only in some"
        + " pairs of width and height."
    case .lostToComment:
      "In YAML a blank and `#` begin a comment, so the rest of the line is not a part of the text:"
        + " `prompt: room #8` asks for `room`. Put the text in quotes if the `#` belongs to it. If a"
        + " comment is meant, put it on a line of its own."
    case .duplicateID:
      "Ids name jobs in reports, in `for_each` and in what `creditcast expand` writes, so each stands"
        + " once in a plan."
    case .unknownSource:
      "`for_each` names the id of another job of the same plan; it may stand before or after this one."
    case .circle:
      "A job with `for_each` runs after its source. These jobs form a circle, so none could begin."
    case .keepExceedsSource:
      "`keep` as a number takes at most as many outputs as the source makes. The cost is that of all"
        + " of them."
    case .takesNoInput:
      "`for_each` hands each output of a job on as the input of another call. This model takes none."
    case .nothingToMake:
      "The excludes agree with every combination, and no include adds one."
    case .matrixTooHard:
      "Combinations are counted without walking through them, by keeping apart which rules still apply."
        + " Rules that overlap in very many ways, and very many values that the price depends on, make that"
        + " as hard as walking, so there is a cap."
    case .tooLarge:
      "Credits are counted exactly in millionths, up to 10^24 credits, and calls and outputs up to about"
        + " nine quintillion. The numbers of this job go beyond that; nothing is rounded or cut off"
        + " instead."
    case .severalAccounts:
      "All plans of one run are held against one balance. Plans of different accounts are checked in"
        + " runs of their own: `creditcast check a.yaml` and `creditcast check b.yaml`."
    case .noJobs:
      "The plan is valid and makes nothing."
    case .unusedDefault:
      "A parameter under `defaults` is laid under the jobs whose model takes it. No job of this plan"
        + " does, so it has no effect."
    }
  }
}
