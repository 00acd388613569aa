extension Mistake {
  static let whole: [Mistake] = [
    Mistake(
      "bad-format",
      "creditcast: 1\njobs: []\n",
      "the file is no price catalogue, because `creditcast_catalogue` is missing",
      help: "begin it with `creditcast_catalogue: 1`"
    ),
    Mistake(
      "bad-format",
      "- a\n",
      "the file is no price catalogue, because `creditcast_catalogue` is missing",
      help: "begin it with `creditcast_catalogue: 1`"
    ),
    Mistake(
      "bad-format",
      "x: 1\ncreditcast_catalogue: ①2①\n",
      "catalogue format `2` is not known",
      help: "write `creditcast_catalogue: 1`, or use a newer creditcast"
    ),
    Mistake(
      "bad-format",
      model("aliases: []") + "---\n①a: 1\n",
      "a second document follows the catalogue",
      help: "keep one catalogue in each file"
    ),
    Mistake(
      "unknown-key",
      head + "models: []\n①checkd_on①: 1\n",
      "unknown key `checkd_on`",
      help: "did you mean `checked_on`?"
    ),
    Mistake(
      "bad-value",
      head + "models: []\npurchase_url: ①http://acme.example①\n",
      "`purchase_url` takes an address that begins with `https://`",
      help: nil
    ),
    Mistake(
      "bad-value",
      head + "models: ①{①a: 1}\n",
      "`models` takes a list of models",
      help: nil
    ),
    Mistake(
      "bad-value",
      head + "models: [①x①]\n",
      "`models` takes a list of models",
      help: nil
    ),
    Mistake(
      "missing-key",
      "creditcast_catalogue: 1\nprovider: a\ncredit_usd: 1\nmodels: []\n",
      "the catalogue has no `checked_on`",
      help: "add `checked_on: …`"
    ),
  ]

  static let models: [Mistake] = [
    Mistake(
      "unknown-key",
      model("①endpiont①: x"),
      "unknown key `endpiont`",
      help: "did you mean `endpoint`?"
    ),
    Mistake(
      "missing-key",
      head + "models:\n  - {id: ①m①, name: M, kind: image, prices: [\(row)]}\n",
      "the model `m` has no `endpoint`",
      help: "add `endpoint: …`"
    ),
    Mistake(
      "bad-value",
      model("aliases: [①Big①]"),
      "`aliases` takes small letters, digits, `.`, `_` and `-`, with a letter or a digit first",
      help: nil
    ),
    Mistake(
      "bad-value",
      model("endpoint_default: ①yes①"),
      "`endpoint_default` takes `true` or `false`",
      help: nil
    ),
    Mistake(
      "bad-value",
      model("latency: {seconds: ①0①, source: s}"),
      "`seconds` takes a number of seconds above zero and up to a day",
      help: "write it as `8.2`"
    ),
    Mistake(
      "bad-value",
      model("latency: {seconds: 1, poll_every: ①10①, source: s}"),
      "`poll_every` takes a time above zero",
      help: "write it as `10s`, `30m` or `24h`"
    ),
    Mistake(
      "missing-key",
      model("latency: ①{①seconds: 1, kept_for: 24h, source: s}"),
      "the latency has no `poll_every`",
      help: "add `poll_every: …`"
    ),
    Mistake(
      "unknown-key",
      model("latency: {seconds: 1, ①pol_every①: 10s, source: s}"),
      "unknown key `pol_every`",
      help: "did you mean `poll_every`?"
    ),
    Mistake(
      "bad-value",
      head + "request_limit: {requests: ①0①, within: 10s, source: s}\nmodels: []\n",
      "`requests` takes a whole number from 1 to 1000000",
      help: nil
    ),
    Mistake(
      "bad-value",
      model("retired_on: ①2026-02-30①"),
      "`retired_on` takes a day of the calendar",
      help: "write it as `2026-12-01`"
    ),
    Mistake(
      "unknown-name",
      model("input: ①imge①, parameters: {image: {type: file}}"),
      "the model has no parameter `imge`",
      help: "did you mean `image`?"
    ),
    Mistake(
      "duplicate-name",
      model("aliases: [②n②, ①n①]"),
      "the name `n` is taken",
      help: "give each model its own names"
    ),
    Mistake(
      "duplicate-name",
      head
        + """
        models:
          - {id: a, name: A, kind: image, endpoint: ②/x②, endpoint_default: true, prices: [\(row)]}
          - {id: b, name: B, kind: image, endpoint: ①/x①, endpoint_default: true, prices: [\(row)]}

        """,
      "`/x` has a default model already",
      help: "keep `endpoint_default: true` at one of them"
    ),
  ]
}
