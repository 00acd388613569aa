/// The JSON Schema of the report.
package enum ReportSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = outline + definitions

  private static let outline = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast report",
      "description": "What a run of generation jobs costs and whether the account covers it. Amounts are strings with exact decimals; days and moments are ISO 8601 in UTC; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "verdict", "exit_code", "plan", "cost", "prices", "findings", "findings_total"],
      "dependentRequired": {
        "balance": ["reserve", "holds", "available", "needed", "shortfall", "cut_line", "refill"]
      },
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {"$ref": "#/$defs/tool"},
        "command": {"description": "The command that made it.", "enum": ["check", "lint", "estimate", "refill"]},
        "made_at": {"description": "When the report was made.", "$ref": "#/$defs/optionalMoment"},
        "files": {"description": "The files that were asked about, as they were named.", "$ref": "#/$defs/texts"},
        "verdict": {
          "description": "The answer: unverified is never a yes; invalid says nothing about credits.",
          "enum": ["covered", "priced", "sound", "shortfall", "denied", "unverified", "approval", "invalid"]
        },
        "exit_code": {
          "description": "The status that the program exits with.",
          "enum": [0, 1, 2, 3, 4, 5, 6, 64, 65, 66, 69, 73, 74, 75, 77, 78]
        },
        "plan": {"description": "The size of the plans; null when they have errors.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/plan"}]},
        "cost": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/cost"}]},
        "balance": {"description": "Absent where the balance was not asked for.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/balance"}]},
        "reserve": {"description": "What must stay in the account.", "$ref": "#/$defs/optionalAmount"},
        "holds": {"description": "What other runs have claimed, or may have used already.", "$ref": "#/$defs/optionalAmount"},
        "forecast": {"description": "How sure the cost is; absent where it is certain.", "$ref": "#/$defs/batch"},
        "clock": {"description": "How long the run takes; absent of lint, and where no call is made.", "$ref": "#/$defs/clock"},
        "ledger": {"description": "What the ledger knows about the account; absent without one.", "$ref": "#/$defs/ledger"},
        "hold": {"description": "The hold that was granted for the run; absent where none was.", "$ref": "#/$defs/hold"},
        "approval": {"description": "How the run's approval stands; absent where none is asked for.", "$ref": "#/$defs/approval"},
        "available": {"description": "What is believed of the balance, less reserve and holds; may be negative.", "$ref": "#/$defs/optionalSignedAmount"},
        "needed": {"description": "What the run needs with the asked chance; a lower bound where cost.lower_bound says so.", "$ref": "#/$defs/optionalAmount"},
        "shortfall": {"description": "What is missing; 0 where nothing is.", "$ref": "#/$defs/optionalAmount"},
        "cut_line": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/cutLine"}]},
        "refill": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/refill"}]},
        "policies": {"description": "What came of each policy; absent where there are none.", "type": "array", "items": {"$ref": "#/$defs/policy"}},
        "prices": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/prices"}]},
        "digests": {"description": "What the report was made of, each a SHA-256; only of check.", "$ref": "#/$defs/digests"},
        "jobs": {
          "description": "Every job in run order; only where all were asked for, null when the plans have errors.",
          "type": ["array", "null"],
          "items": {"$ref": "#/$defs/job"}
        },
        "top_jobs": {
          "description": "The most expensive jobs, most expensive first; only where not all are listed, null when the plans have errors.",
          "type": ["array", "null"],
          "items": {"$ref": "#/$defs/job"}
        },
        "findings": {"description": "The first findings, worst first.", "type": "array", "items": {"$ref": "#/$defs/finding"}},
        "findings_total": {"$ref": "#/$defs/totals"}
      },
      "if": {"properties": {"verdict": {"const": "invalid"}}},
      "then": {
        "properties": {
          "plan": {"type": "null"}, "cost": {"type": "null"}, "balance": {"type": "null"},
          "needed": {"type": "null"}, "available": {"type": "null"}, "shortfall": {"type": "null"},
          "cut_line": {"type": "null"}, "refill": {"type": "null"}, "prices": {"type": "null"}, "jobs": {"type": "null"}, "top_jobs": {"type": "null"}
        }
      },
      "else": {
        "properties": {
          "plan": {"type": "object"}, "cost": {"type": "object"}, "prices": {"type": "object"}, "jobs": {"type": "array"}, "top_jobs": {"type": "array"}
        }
      },
      "$defs": {

    """#
}
