extension Mistake {
  static let parameters: [Mistake] = [
    Mistake(
      "missing-key",
      model("parameters: {①p①: {min: 1}}"),
      "the parameter `p` has no `type`",
      help: "add `type: …`"
    ),
    Mistake(
      "bad-value",
      model("parameters: {①p-q①: {type: file}}"),
      "`parameters` takes names of letters, digits and `_`, with no digit first",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("①integer①"),
      "`p` takes a schema, such as `{type: boolean}`",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: ①int①}"),
      "`type` does not take `int`",
      help: "write one of `text`, `integer`, `number`, `choice`, `boolean`, `file`"
    ),
    Mistake(
      "unknown-key",
      parameter("{type: integer, ①maximum①: 1}"),
      "unknown key `maximum`",
      help:
        "known here are `type`, `required`, `default`, `min`, `max`, `multiple_of`, `min_length`, "
        + "`max_length`, `values`"
    ),
    Mistake(
      "unknown-key",
      parameter("{type: text, ①max①: 1}"),
      "`max` has no meaning for the type `text`",
      help: "remove it, or change the type"
    ),
    Mistake(
      "missing-key",
      model("parameters: {①p①: {type: choice}}"),
      "the choice `p` has no `values`",
      help: "add `values: …`"
    ),
    Mistake(
      "bad-value",
      parameter("{type: integer, min: ①1.5①}"),
      "`min` takes a whole number",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: integer, multiple_of: ①0①}"),
      "`multiple_of` takes a whole number of at least 1",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: text, max_length: ①-1①}"),
      "`max_length` takes a whole number of at least 0",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: number, max: ①1e300①}"),
      "`max` takes a number",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: number, min: 0.2, max: ①0.1①}"),
      "`max` takes a number that is not below `min`",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: text, min_length: 2, max_length: ①1①}"),
      "`max_length` takes a number that is not below `min_length`",
      help: nil
    ),
    Mistake(
      "bad-value",
      parameter("{type: integer, max: 5, default: ①6①}"),
      "the default `6` is no value of `p`",
      help: "it takes whole numbers up to 5"
    ),
    Mistake(
      "bad-value",
      parameter("{type: choice, values: [ab, cd], default: ①\"ac\"①}"),
      "the default `ac` is no value of `p`",
      help: "did you mean `ab`?"
    ),
  ]

  static let rules: [Mistake] = [
    Mistake(
      "bad-rule",
      rule("①{①when: image}"),
      "the rule demands 0 things",
      help: "write one of `needs`, `needs_any`, `refuses` and `sizes` in each rule"
    ),
    Mistake(
      "bad-rule",
      rule("①{①needs: image, refuses: steps, when: mode}"),
      "the rule demands 2 things",
      help: "write one of `needs`, `needs_any`, `refuses` and `sizes` in each rule"
    ),
    Mistake(
      "bad-rule",
      rule("①{①refuses: image}"),
      "the rule refuses a parameter in every case",
      help: "say `when`, or remove the parameter"
    ),
    Mistake(
      "bad-rule",
      rule("①{①needs_any: []}"),
      "the rule's `needs_any` is empty",
      help: "list something, or remove the rule"
    ),
    Mistake(
      "bad-rule",
      rule("{needs: image, when: ①{①mode: a, steps: 1}}"),
      "the condition names 2 parameters",
      help: "write one: `when: {mode: image-to-image}`"
    ),
    Mistake(
      "bad-rule",
      rule("{needs: image, when: {mode: ①c①}}"),
      "the condition never holds, because `c` is no value of `mode`",
      help: "it takes `a`, `b`"
    ),
    Mistake(
      "unknown-name",
      rule("{needs: ①imag①}"),
      "the model has no parameter `imag`",
      help: "did you mean `image`?"
    ),
    Mistake(
      "unknown-name",
      rule("{needs: image, when: ①strength①}"),
      "the model has no parameter `strength`",
      help: "list it under `parameters`"
    ),
    Mistake(
      "bad-value",
      model(
        "parameters: {width: {type: integer}, height: {type: integer}}, "
          + "rules: [{sizes: [1x1, ①1*2①]}]"
      ),
      "`sizes` takes sizes such as `1024x768`",
      help: nil
    ),
  ]

  static let prices: [Mistake] = [
    Mistake(
      "missing-key",
      model("aliases: []", prices: "{from: ①2025-01-01①, source: s}"),
      "the price row has no `date_is`",
      help: "add `date_is: …`"
    ),
    Mistake(
      "bad-value",
      price("①~①"),
      "`credits` takes a price",
      help: "leave the key out where the price is not known"
    ),
    Mistake(
      "bad-expression",
      price("1 + ①*①"),
      "expected a number or a name, found `*`",
      help: nil
    ),
    Mistake(
      "bad-expression",
      price("\"(1 + 2①\""),
      "expected `)` at the end of the price",
      help: nil
    ),
    Mistake(
      "bad-expression",
      price("'steps ①<① 3'"),
      "the comparison `<` stands outside of `if`",
      help: "compare in the first argument of `if`: `if(steps < 30, 1, 2)`"
    ),
    Mistake(
      "unknown-name",
      price("0.5 * ①stes①"),
      "the price uses `stes`, which is no parameter of the model",
      help: "did you mean `steps`?"
    ),
    Mistake(
      "unknown-name",
      price("①\"\\x31 * seed\"①"),
      "the price uses `seed`, which a call may leave out",
      help: "give `seed` a `default`, or make it `required`"
    ),
    Mistake(
      "bad-expression",
      price("①1 / 0①"),
      "the price divides by zero in every call",
      help: "write a number of credits, or leave `credits` out where the price is not known"
    ),
    Mistake(
      "bad-expression",
      price("①-1①"),
      "the price is below zero in every call",
      help: "write a number of credits, or leave `credits` out where the price is not known"
    ),
    Mistake(
      "overlapping-dates",
      model("aliases: []", prices: row + ", {from: ①2025-01-01①, source: s, date_is: exact}"),
      "the price from 2025-01-01 stands after the one from 2025-01-01",
      help: "sort the rows by `from`, oldest first, one row for each day"
    ),
    Mistake(
      "overlapping-dates",
      model("retired_on: ①2024-12-31①"),
      "the model is retired on 2024-12-31, before its price from 2025-01-01",
      help: "remove the later rows, or correct `retired_on`"
    ),
  ]
}
