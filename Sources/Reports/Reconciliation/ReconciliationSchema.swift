/// The JSON Schema of reconciliations.
package enum ReconciliationSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast reconciliation",
      "description": "A ledger held against the balances that were read. Amounts are strings with exact decimals, ratios exact fractions such as 25/207; days and moments are ISO 8601 in UTC; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "verdict", "exit_code", "account", "tolerance", "expected_refill", "totals", "periods", "runs", "prices", "prices_untold", "forecasts", "by_owner", "by_tag", "by_model"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
        "verdict": {"enum": ["explained", "unexplained", "refill_missing", "unverified"]},
        "exit_code": {"description": "The status that the program exits with.", "enum": [0, 2, 4, 65]},
        "account": {"type": "string"},
        "tolerance": {"description": "How much may be unexplained in a period.", "$ref": "#/$defs/amount"},
        "expected_refill": {"description": "A refill that must be seen; null where none must.", "$ref": "#/$defs/optionalAmount"},
        "totals": {
          "type": "object",
          "required": ["came_in", "used", "missing", "risen", "refilled"],
          "properties": {
            "came_in": {"description": "Purchases and adjustments of the periods.", "$ref": "#/$defs/signedAmount"},
            "used": {"description": "What runs of the periods are known to have used.", "$ref": "#/$defs/amount"},
            "missing": {"description": "What left without a record.", "$ref": "#/$defs/amount"},
            "risen": {"description": "What came without a record.", "$ref": "#/$defs/amount"},
            "refilled": {"description": "What must have come in, recorded or not.", "$ref": "#/$defs/amount"}
          }
        },
        "periods": {"type": "array", "items": {"$ref": "#/$defs/period"}},
        "runs": {"description": "Runs that ended on the days asked for, or go on; in a period or not.", "type": "array", "items": {"$ref": "#/$defs/run"}},
        "prices": {"description": "List prices that several periods show to be wrong.", "type": "array", "items": {"$ref": "#/$defs/price"}},
        "prices_untold": {"description": "Unexplained periods with reported outputs that tell no price.", "$ref": "#/$defs/count"},
        "forecasts": {
          "type": "object",
          "required": ["runs", "expected", "used", "within", "bias", "mean_absolute_error", "exact"],
          "properties": {
            "runs": {"description": "Settled runs with a forecast.", "$ref": "#/$defs/count"},
            "expected": {"$ref": "#/$defs/amount"},
            "used": {"$ref": "#/$defs/amount"},
            "within": {"description": "Runs that used no more than expected.", "$ref": "#/$defs/count"},
            "bias": {"description": "Used less expected, over expected.", "$ref": "#/$defs/optionalRatio"},
            "mean_absolute_error": {"description": "The mean of how far each was off, over what it used.", "$ref": "#/$defs/optionalRatio"},
            "exact": {"description": "Whether the mean is exact, rather than right to 18 places.", "type": "boolean"}
          }
        },
        "by_owner": {"$ref": "#/$defs/groups"},
        "by_tag": {"$ref": "#/$defs/groups"},
        "by_model": {"$ref": "#/$defs/groups"}
      },
      "$defs": {
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "optionalAmount": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]},
        "signedAmount": {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "optionalSignedAmount": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/signedAmount"}]},
        "optionalRatio": {"type": ["string", "null"], "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
        "ratio": {"type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
        "count": {"type": "integer", "minimum": 0},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
        "day": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "texts": {"type": "array", "items": {"type": "string"}},
        "reading": {
          "type": "object",
          "required": ["at", "credits", "sequence", "believed"],
          "properties": {
            "at": {"$ref": "#/$defs/moment"},
            "credits": {"$ref": "#/$defs/signedAmount"},
            "sequence": {"description": "Its number in the ledger.", "type": "integer", "minimum": 1},
            "believed": {"type": "boolean"}
          }
        },
        "period": {
          "description": "to = from + came_in - used - unexplained.",
          "type": "object",
          "required": ["from", "to", "came_in", "used", "unexplained", "provisional", "passed_over", "came_in_by", "runs", "causes"],
          "properties": {
            "from": {"$ref": "#/$defs/reading"},
            "to": {"$ref": "#/$defs/reading"},
            "came_in": {"$ref": "#/$defs/signedAmount"},
            "used": {"$ref": "#/$defs/amount"},
            "unexplained": {"description": "What left without a record; below zero where it came.", "$ref": "#/$defs/signedAmount"},
            "provisional": {"description": "Whether a reading at an end may not show all use before it.", "type": "boolean"},
            "passed_over": {"description": "Readings within that could not part two periods.", "$ref": "#/$defs/count"},
            "came_in_by": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "credits", "day", "reference"],
                "properties": {
                  "kind": {"enum": ["purchase", "adjustment"]},
                  "credits": {"$ref": "#/$defs/signedAmount"},
                  "day": {"$ref": "#/$defs/day"},
                  "reference": {"type": "string"}
                }
              }
            },
            "runs": {"description": "The ids of its runs.", "$ref": "#/$defs/texts"},
            "causes": {
              "description": "What may be behind it, the likeliest first.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "text"],
                "properties": {
                  "kind": {"enum": ["unfinished", "list_prices", "list_price", "expired", "purchase_not_seen", "other_spending", "unrecorded_purchase", "doubtful_reading", "overstated_use"]},
                  "text": {"type": "string", "minLength": 1}
                }
              }
            }
          }
        },
        "run": {
          "type": "object",
          "required": ["id", "run", "plans", "outcome", "ended_at", "held", "expected", "used", "difference", "taken_from_balance", "made"],
          "properties": {
            "id": {"description": "The hold's name, or the event's.", "type": "string"},
            "run": {"type": ["string", "null"]},
            "plans": {"$ref": "#/$defs/texts"},
            "outcome": {"enum": ["settled", "presumed", "open", "expired", "voided", "direct"]},
            "ended_at": {"$ref": "#/$defs/moment"},
            "held": {"$ref": "#/$defs/optionalAmount"},
            "expected": {"$ref": "#/$defs/optionalAmount"},
            "used": {"$ref": "#/$defs/amount"},
            "difference": {"description": "Used less expected; null where either is not known.", "$ref": "#/$defs/optionalSignedAmount"},
            "taken_from_balance": {"description": "What left the balance while this run alone used credits; null where others did as well.", "$ref": "#/$defs/optionalSignedAmount"},
            "made": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["model", "owner", "tags", "outputs", "credits"],
                "properties": {
                  "model": {"type": ["string", "null"]},
                  "owner": {"type": ["string", "null"]},
                  "tags": {"$ref": "#/$defs/texts"},
                  "outputs": {"$ref": "#/$defs/count"},
                  "credits": {"$ref": "#/$defs/amount"}
                }
              }
            }
          }
        },
        "price": {
          "type": "object",
          "required": ["model", "listed", "implied", "outputs", "periods"],
          "properties": {
            "model": {"type": "string"},
            "listed": {"description": "Credits an output by the list.", "$ref": "#/$defs/ratio"},
            "implied": {"description": "Credits an output by the balance.", "$ref": "#/$defs/ratio"},
            "outputs": {"$ref": "#/$defs/count"},
            "periods": {"$ref": "#/$defs/count"}
          }
        },
        "groups": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "runs", "outputs", "expected", "used"],
            "properties": {
              "name": {"description": "Null for all that nobody names.", "type": ["string", "null"]},
              "runs": {"$ref": "#/$defs/count"},
              "outputs": {"$ref": "#/$defs/count"},
              "expected": {"$ref": "#/$defs/optionalAmount"},
              "used": {"$ref": "#/$defs/signedAmount"}
            }
          }
        }
      }
    }

    """#
}
