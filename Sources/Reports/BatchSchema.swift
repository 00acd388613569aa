/// The part of schemas that says how sure a cost is.
enum BatchSchema {
  /// The definitions, with a comma behind the last one.
  static let definitions = #"""
        "percent": {"type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"},
        "batch": {
          "type": "object",
          "required": ["confidence", "needed", "expected", "quantiles", "coverage", "spread", "rates"],
          "properties": {
            "confidence": {"description": "With which chance credits are to suffice.", "$ref": "#/$defs/percent"},
            "needed": {"description": "What is needed with that chance.", "$ref": "#/$defs/amount"},
            "expected": {"description": "What is expected on average.", "$ref": "#/$defs/amount"},
            "quantiles": {
              "description": "What is not exceeded with some chances.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["chance", "credits"],
                "properties": {"chance": {"$ref": "#/$defs/percent"}, "credits": {"$ref": "#/$defs/amount"}}
              }
            },
            "coverage": {
              "description": "How likely the available credits suffice, cut to a hundredth of a percent; an estimate.",
              "anyOf": [{"type": "null"}, {"$ref": "#/$defs/percent"}]
            },
            "spread": {
              "description": "One standard deviation for each reason why it may differ.",
              "type": "object",
              "required": ["luck", "rates", "drift"],
              "properties": {
                "luck": {"description": "Luck, at known rates.", "$ref": "#/$defs/amount"},
                "rates": {"description": "The rates are not known well.", "$ref": "#/$defs/amount"},
                "drift": {"description": "Rates move from run to run.", "$ref": "#/$defs/amount"}
              }
            },
            "rates": {
              "description": "The rates that it rests on.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["model", "calls", "basis", "redo_rate", "attempts", "recorded", "redone"],
                "properties": {
                  "model": {"$ref": "#/$defs/text"},
                  "calls": {"$ref": "#/$defs/count"},
                  "basis": {"description": "The plan, the record, or the documented prior where little is recorded.", "enum": ["assumed", "recorded", "prior"]},
                  "redo_rate": {"$ref": "#/$defs/percent"},
                  "attempts": {"type": ["integer", "null"], "minimum": 1},
                  "recorded": {"description": "How many billed outputs were recorded.", "$ref": "#/$defs/count"},
                  "redone": {"description": "How many of them were made again.", "$ref": "#/$defs/count"}
                }
              }
            }
          }
        },
    """#
}
