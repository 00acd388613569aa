/// The JSON Schema of runways.
package enum RunwaySchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast runway",
      "type": "object",
      "additionalProperties": false,
      "required": ["format_version", "verdict", "exit_code", "account", "from", "horizon_days", "target", "lead_time_days", "balance", "available", "runs_out", "order_by", "first_not_covered", "runs", "burn", "burn_unknown", "scored", "held_at_90", "remarks"],
      "properties": {
        "format_version": {"type": "string", "pattern": "^1\\.[0-9]+$"},
        "verdict": {"enum": ["covered", "shortfall", "unverified"]},
        "exit_code": {"type": "integer"},
        "account": {"type": "string"},
        "from": {"$ref": "#/$defs/moment"},
        "horizon_days": {"type": "integer", "minimum": 1},
        "target": {"description": "The chance at which runs must be covered.", "$ref": "#/$defs/amount"},
        "lead_time_days": {"description": "How many business days a refill takes.", "type": "integer", "minimum": 0},
        "balance": {"$ref": "#/$defs/amount"},
        "available": {"description": "The balance less reserve and holds.", "$ref": "#/$defs/amount"},
        "runs_out": {
          "description": "Before when credits run out with a chance; null behind the horizon, or where burn is not known.",
          "type": "object",
          "additionalProperties": false,
          "required": ["p10", "p50", "p90"],
          "properties": {"p10": {"$ref": "#/$defs/optionalMoment"}, "p50": {"$ref": "#/$defs/optionalMoment"}, "p90": {"$ref": "#/$defs/optionalMoment"}}
        },
        "order_by": {"description": "The last day to order a refill that comes in time; null where none is needed.", "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "first_not_covered": {"anyOf": [{"$ref": "#/$defs/run"}, {"type": "null"}]},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
        "burn": {
          "anyOf": [
            {"type": "null"},
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["method", "readings", "span_days", "mean_a_day", "deviation_a_day", "level_spread", "corrected"],
              "properties": {
                "method": {"enum": ["rate", "weekly", "gamma"]},
                "readings": {"type": "integer", "minimum": 4},
                "span_days": {"type": "integer", "minimum": 2},
                "mean_a_day": {"description": "An estimate, in credits.", "$ref": "#/$defs/amount"},
                "deviation_a_day": {"$ref": "#/$defs/amount"},
                "level_spread": {"description": "How far the mean may be off, as a part of it.", "$ref": "#/$defs/amount"},
                "corrected": {"description": "Whether chances are corrected by earlier forecasts.", "type": "boolean"}
              }
            }
          ]
        },
        "burn_unknown": {"description": "Why nothing is said of the burn.", "type": ["string", "null"]},
        "scored": {"type": "integer", "minimum": 0},
        "held_at_90": {"type": "integer", "minimum": 0},
        "remarks": {"type": "array", "items": {"type": "string"}}
      },
      "$defs": {
        "amount": {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
        "optionalMoment": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
        "run": {
          "type": "object",
          "additionalProperties": false,
          "required": ["plan", "at", "needs", "left", "covered"],
          "properties": {
            "plan": {"type": "string"},
            "at": {"$ref": "#/$defs/moment"},
            "needs": {"$ref": "#/$defs/amount"},
            "left": {"description": "What is left after it at the target; below zero where it is not covered.", "$ref": "#/$defs/amount"},
            "covered": {"type": "boolean"}
          }
        }
      }
    }

    """#
}
