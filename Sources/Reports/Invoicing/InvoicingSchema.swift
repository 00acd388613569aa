/// The JSON Schema of what `invoicing` answers.
package enum InvoicingSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast invoicing",
      "description": "How far an account is on the way to manual invoicing. Credits and dollars are strings with exact decimals, days ISO 8601; null is not known or not asked for. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "verdict", "exit_code", "account", "today", "time_zone", "days_left", "streak", "rules", "months", "later", "refill", "aim", "notes", "ask"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
        "verdict": {"description": "Whether the rule that decides is met; unknown where nobody says what spend is anticipated.", "enum": ["met", "not_met", "unknown"]},
        "exit_code": {"description": "The status that the program exits with.", "const": 0},
        "account": {"type": "string"},
        "today": {"description": "The day in the time zone.", "$ref": "#/$defs/day"},
        "time_zone": {"description": "UTC, or how far ahead of it.", "type": "string", "pattern": "^(UTC|[+-][0-9]{2}:[0-9]{2})$"},
        "days_left": {"description": "Days of this month, today counted.", "type": "integer", "minimum": 1, "maximum": 31},
        "streak": {
          "type": "object",
          "required": ["months", "needed"],
          "properties": {
            "months": {"description": "Months in a row that reached the threshold, at most as many as are needed.", "$ref": "#/$defs/count"},
            "needed": {"type": "integer", "minimum": 1}
          }
        },
        "rules": {
          "type": "object",
          "required": ["deciding", "configured_in", "purchases", "anticipated_spend"],
          "properties": {
            "deciding": {"enum": ["purchases", "anticipated_spend"]},
            "configured_in": {"description": "The file that says something of invoicing.", "type": ["string", "null"]},
            "purchases": {
              "type": "object",
              "required": ["threshold", "months", "met", "source", "date"],
              "properties": {
                "threshold": {"$ref": "#/$defs/dollars"},
                "months": {"type": "integer", "minimum": 1},
                "met": {"type": "boolean"},
                "source": {"type": "string"},
                "date": {"type": "string"}
              }
            },
            "anticipated_spend": {
              "type": "object",
              "required": ["above", "anticipated", "bought_in_12_months", "source", "date"],
              "properties": {
                "above": {"$ref": "#/$defs/dollars"},
                "anticipated": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/dollars"}]},
                "bought_in_12_months": {"$ref": "#/$defs/dollars"},
                "source": {"type": "string"},
                "date": {"type": "string"}
              }
            }
          }
        },
        "months": {"description": "The latest months, this one last.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/standing"}},
        "later": {"description": "Purchases with a later day than today.", "type": "array", "items": {"$ref": "#/$defs/purchase"}},
        "refill": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/refill"}]},
        "aim": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/aim"}]},
        "notes": {"description": "How purchases were counted, where that is not plain.", "type": "array", "items": {"type": "string"}},
        "ask": {
          "type": "object",
          "required": ["url", "letter"],
          "properties": {"url": {"type": "string"}, "letter": {"type": "string", "minLength": 1}}
        }
      },
      "$defs": {
        "count": {"type": "integer", "minimum": 0},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        "credits": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "dollars": {"description": "Dollars and cents.", "type": "string", "pattern": "^-?(0|[1-9][0-9]*)\\.[0-9]{2}$"},
        "purchase": {
          "type": "object",
          "required": ["event", "day", "credits", "dollars", "dollars_from", "reference"],
          "properties": {
            "event": {"type": "string"},
            "day": {"$ref": "#/$defs/day"},
            "credits": {"$ref": "#/$defs/credits"},
            "dollars": {"description": "What counts of it, without tax.", "$ref": "#/$defs/dollars"},
            "dollars_from": {"enum": ["recorded", "list_price", "credits_corrected"]},
            "reference": {"type": ["string", "null"]}
          }
        },
        "standing": {
          "type": "object",
          "required": ["month", "dollars", "missing", "state", "streak", "purchases"],
          "properties": {
            "month": {"$ref": "#/$defs/month"},
            "dollars": {"$ref": "#/$defs/dollars"},
            "missing": {"$ref": "#/$defs/dollars"},
            "state": {"enum": ["reached", "short", "open"]},
            "streak": {"$ref": "#/$defs/count"},
            "purchases": {"type": "array", "items": {"$ref": "#/$defs/purchase"}}
          }
        },
        "refill": {
          "type": "object",
          "required": ["credits", "dollars", "day", "month", "month_total", "missing", "reached_without", "streak_without", "streak"],
          "properties": {
            "credits": {"$ref": "#/$defs/credits"},
            "dollars": {"$ref": "#/$defs/dollars"},
            "day": {"$ref": "#/$defs/day"},
            "month": {"$ref": "#/$defs/month"},
            "month_total": {"$ref": "#/$defs/dollars"},
            "missing": {"$ref": "#/$defs/dollars"},
            "reached_without": {"type": "boolean"},
            "streak_without": {"$ref": "#/$defs/count"},
            "streak": {"$ref": "#/$defs/count"}
          }
        },
        "aim": {
          "description": "What completes the streak; no purchases where it is complete.",
          "type": "object",
          "required": ["purchases", "prepaid", "idle_cost", "idle_cost_split"],
          "properties": {
            "purchases": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["month", "day", "credits", "dollars", "needed_anyway", "month_total"],
                "properties": {
                  "month": {"$ref": "#/$defs/month"},
                  "day": {"$ref": "#/$defs/day"},
                  "credits": {"$ref": "#/$defs/credits"},
                  "dollars": {"$ref": "#/$defs/dollars"},
                  "needed_anyway": {"$ref": "#/$defs/dollars"},
                  "month_total": {"$ref": "#/$defs/dollars"}
                }
              }
            },
            "prepaid": {"$ref": "#/$defs/dollars"},
            "idle_cost": {"description": "An estimate.", "$ref": "#/$defs/dollars"},
            "idle_cost_split": {"description": "The same with what is missing bought on the last day of each month.", "$ref": "#/$defs/dollars"}
          }
        }
      }
    }

    """#
}
