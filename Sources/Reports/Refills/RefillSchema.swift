/// The JSON Schema of what the page about a purchase has besides a report's members.
package enum RefillSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast refill",
      "description": "What to buy, by when and why. It has all members of a report (`creditcast schema report`), whose refill is what is advised, and these besides. Amounts are strings with exact decimals, chances estimates from 0 to 1, days ISO 8601; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "command", "verdict", "exit_code", "refill", "ask", "order_by", "target", "lead_time_days", "cover_days", "horizon_days", "covers_now", "covers_until_refill", "daily_use", "options", "levels", "cut_line_after", "plans", "price_sources", "run", "runway", "invoicing"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"type": "string", "pattern": "^1\\.[0-9]+$"},
        "command": {"const": "refill"},
        "ask": {"description": "What is asked, in a sentence.", "type": "string", "minLength": 1},
        "order_by": {"description": "The last day to order it, which may be past; null where nothing is to be bought, or no day is known.", "$ref": "#/$defs/optionalDay"},
        "target": {"description": "With which chance credits are to last.", "type": "string", "pattern": "%$"},
        "lead_time_days": {"description": "How many business days a purchase takes.", "type": "integer", "minimum": 0},
        "cover_days": {"description": "How long credits are to last after they are there.", "type": "integer", "minimum": 0},
        "horizon_days": {"description": "How long the longest option lasts.", "type": "integer", "minimum": 0},
        "covers_now": {"description": "The chance that the plans run to their end without a purchase.", "$ref": "#/$defs/chance"},
        "covers_until_refill": {"description": "The same with what is used beside them until a purchase can be there.", "$ref": "#/$defs/chance"},
        "daily_use": {"description": "What is used a day beside the plans, an estimate in credits.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]},
        "options": {"type": "array", "minItems": 3, "items": {"$ref": "#/$defs/option"}},
        "levels": {
          "description": "What has to be available and bought to last with other chances.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["chance", "available", "credits", "usd"],
            "properties": {
              "chance": {"type": "string", "pattern": "%$"}, "available": {"$ref": "#/$defs/amount"},
              "credits": {"$ref": "#/$defs/amount"}, "usd": {"$ref": "#/$defs/dollars"}
            }
          }
        },
        "cut_line_after": {"description": "The first job that is not covered after the purchase either.", "type": ["object", "null"], "required": ["job", "file", "line", "column", "needs", "left", "outputs_before", "jobs_before"]},
        "plans": {
          "description": "What each plan costs, the most expensive first.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "owner", "jobs", "outputs", "expected"],
            "properties": {
              "name": {"type": "string"}, "owner": {"type": ["string", "null"]}, "jobs": {"type": "integer", "minimum": 0},
              "outputs": {"type": "integer", "minimum": 0}, "expected": {"$ref": "#/$defs/amount"}
            }
          }
        },
        "price_sources": {
          "description": "Since when the prices of the models have been in force, and where they were read.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["model", "from", "source"],
            "properties": {"model": {"type": "string"}, "from": {"$ref": "#/$defs/day"}, "source": {"type": "string"}}
          }
        },
        "run": {
          "description": "What is left of the available credits along the run order, without a purchase.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["jobs", "left"],
            "properties": {"jobs": {"type": "integer", "minimum": 0}, "left": {"$ref": "#/$defs/signedAmount"}}
          }
        },
        "runway": {"description": "How long credits last without a purchase: `creditcast schema runway`.", "type": "object"},
        "invoicing": {"description": "What the purchase does for manual invoicing.", "type": ["string", "null"]}
      },
      "$defs": {
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "signedAmount": {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "dollars": {"type": "string", "pattern": "^(0|[1-9][0-9]*)\\.[0-9]{2}$"},
        "chance": {"type": "string", "pattern": "^(0(\\.[0-9]{0,3}[1-9])?|1)$"},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "optionalDay": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/day"}]},
        "option": {
          "type": "object",
          "required": ["kind", "advised", "credits", "usd", "purchases", "leaves", "covers", "risk", "expected_cost_usd"],
          "properties": {
            "kind": {"enum": ["least", "recommended", "horizon", "cheapest", "affordable"]},
            "advised": {"type": "boolean"},
            "credits": {"$ref": "#/$defs/amount"},
            "usd": {"$ref": "#/$defs/dollars"},
            "purchases": {"type": "integer", "minimum": 0},
            "leaves": {"description": "What is left after the plans, where they take what they need; below zero where it does not suffice.", "$ref": "#/$defs/signedAmount"},
            "covers": {"description": "The chance that the plans run to their end with it.", "$ref": "#/$defs/chance"},
            "risk": {"description": "The chance that credits run out before the next refill can be there.", "$ref": "#/$defs/chance"},
            "expected_cost_usd": {"description": "What stops and idle credits are expected to cost; null where nobody said what a stop costs.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]}
          }
        }
      }
    }

    """#
}
