/// The part of schemas that says how long a run takes.
enum ClockSchema {
  /// The definitions, with a comma behind the last one.
  static let definitions = #"""
        "basis": {"description": "Where a figure comes from.", "enum": ["plan", "recorded", "catalogue", "assumed"]},
        "clock": {
          "type": "object",
          "required": ["least_seconds", "likely_seconds", "concurrency", "limited_by", "calls", "requests", "request_limit", "models", "expiring"],
          "properties": {
            "least_seconds": {"description": "What no luck beats: no call fails and none is made again.", "$ref": "#/$defs/count"},
            "likely_seconds": {"description": "What the run likely takes.", "$ref": "#/$defs/count"},
            "concurrency": {"description": "How many calls run at once.", "type": "integer", "minimum": 1},
            "limited_by": {"description": "What makes it take so long: the provider's limit, the calls at once, or the time of calls.", "enum": ["requests", "concurrency", "latency"]},
            "calls": {"description": "How many calls are likely made, with those that fail and those whose output is made again.", "$ref": "#/$defs/count"},
            "requests": {"description": "How many requests that takes, with those that ask for results.", "$ref": "#/$defs/count"},
            "request_limit": {
              "description": "How many requests the provider takes; null where that is not known.",
              "type": ["object", "null"],
              "required": ["requests", "within_seconds", "timeout_seconds", "source"],
              "properties": {
                "requests": {"$ref": "#/$defs/count"},
                "within_seconds": {"$ref": "#/$defs/count"},
                "timeout_seconds": {"description": "How long it refuses everything once more come.", "type": ["integer", "null"]},
                "source": {"$ref": "#/$defs/text"}
              }
            },
            "models": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["model", "calls", "likely_calls", "milliseconds", "basis", "failure_rate", "failure_basis", "asynchronous"],
                "properties": {
                  "model": {"$ref": "#/$defs/text"},
                  "calls": {"$ref": "#/$defs/count"},
                  "likely_calls": {"$ref": "#/$defs/count"},
                  "milliseconds": {"description": "How long one call takes.", "$ref": "#/$defs/count"},
                  "basis": {"$ref": "#/$defs/basis"},
                  "failure_rate": {"description": "The share of calls that fail; null where plans say different ones.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/percent"}]},
                  "failure_basis": {"$ref": "#/$defs/basis"},
                  "asynchronous": {"description": "Whether results are asked for.", "type": "boolean"}
                }
              }
            },
            "expiring": {
              "description": "The first job whose results may be gone before the run ends; null where there is none.",
              "type": ["object", "null"],
              "required": ["job", "file", "line", "column", "model", "kept_seconds", "rest_seconds"],
              "properties": {
                "job": {"$ref": "#/$defs/text"},
                "file": {"$ref": "#/$defs/text"},
                "line": {"$ref": "#/$defs/count"},
                "column": {"$ref": "#/$defs/count"},
                "model": {"$ref": "#/$defs/text"},
                "kept_seconds": {"$ref": "#/$defs/count"},
                "rest_seconds": {"$ref": "#/$defs/count"}
              }
            }
          }
        },
    """#
}
