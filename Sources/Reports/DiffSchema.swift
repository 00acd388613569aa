/// The JSON Schema of comparisons.
package enum DiffSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast comparison",
      "description": "Why another version of plans costs something else. Amounts are strings with exact decimals; days are ISO 8601; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "verdict", "exit_code", "base", "head", "change", "jobs", "changed_jobs", "findings", "findings_total"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {"$ref": "#/$defs/tool"},
        "verdict": {
          "description": "What the comparison comes to; invalid says nothing about credits.",
          "enum": ["unchanged", "changed", "shortfall", "denied", "unverified", "invalid"]
        },
        "exit_code": {
          "description": "The status that the program exits with.",
          "enum": [0, 1, 2, 3, 4, 5, 6, 64, 65, 66, 69, 73, 74, 75, 77, 78]
        },
        "base": {"description": "The old side.", "$ref": "#/$defs/side"},
        "head": {"description": "The new side.", "$ref": "#/$defs/side"},
        "change": {"description": "Null when plans have errors.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/change"}]},
        "balance": {"description": "Absent where the balance was not asked for.", "$ref": "#/$defs/balance"},
        "policies": {"description": "What came of each policy; absent where there are none.", "type": "array", "items": {"$ref": "#/$defs/policy"}},
        "jobs": {
          "description": "The changed jobs: all with --jobs, else the ten whose cost changes most; null when plans have errors.",
          "type": ["array", "null"],
          "items": {"$ref": "#/$defs/jobChange"}
        },
        "changed_jobs": {"description": "How many jobs have changed, those not listed as well.", "$ref": "#/$defs/count"},
        "findings": {"description": "The first findings, worst first.", "type": "array", "items": {"$ref": "#/$defs/finding"}},
        "findings_total": {"$ref": "#/$defs/totals"}
      },
      "if": {"properties": {"verdict": {"const": "invalid"}}},
      "then": {"properties": {"change": {"type": "null"}, "jobs": {"type": "null"}}},
      "else": {"properties": {"change": {"type": "object"}, "jobs": {"type": "array"}}},
      "$defs": {
        "signedAmount": {"description": "Credits, at most six decimals; below zero where the cost falls.", "type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "side": {
          "type": "object",
          "required": ["name", "files", "prices", "totals"],
          "properties": {
            "name": {"description": "A path, or a revision.", "$ref": "#/$defs/text"},
            "files": {"$ref": "#/$defs/texts"},
            "prices": {"description": "Null for a saved report.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/prices"}]},
            "totals": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/sideTotals"}]}
          }
        },
        "prices": {
          "type": "object",
          "required": ["provider", "checked_on", "overrides"],
          "properties": {
            "provider": {"$ref": "#/$defs/text"},
            "checked_on": {"$ref": "#/$defs/day"},
            "overrides": {"description": "Files whose prices replace the built-in ones.", "$ref": "#/$defs/texts"}
          }
        },
        "sideTotals": {
          "type": "object",
          "required": ["plans", "jobs", "outputs", "credits", "expected_credits", "lower_bound", "unpriced_jobs"],
          "properties": {
            "plans": {"$ref": "#/$defs/count"},
            "jobs": {"$ref": "#/$defs/count"},
            "outputs": {"$ref": "#/$defs/count"},
            "credits": {"description": "At list price, each output made once.", "$ref": "#/$defs/amount"},
            "expected_credits": {"description": "With outputs that are expected to be made again.", "$ref": "#/$defs/amount"},
            "lower_bound": {"type": "boolean"},
            "unpriced_jobs": {"$ref": "#/$defs/count"}
          }
        },
        "change": {
          "type": "object",
          "required": ["expected_credits", "certainty", "percent", "factors", "factor_jobs", "added", "removed", "renamed", "changed", "base_on_head_prices", "head_on_base_prices"],
          "properties": {
            "expected_credits": {"description": "The change of expected_credits, as far as it is known.", "$ref": "#/$defs/signedAmount"},
            "certainty": {"description": "Whether the true change may be higher or lower, as a price is not known.", "enum": ["exact", "at_least", "at_most", "unknown"]},
            "percent": {"description": "Of what there was, with two decimals; null where there was nothing, or the change is not exact.", "type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]{1,2})?$"},
            "factors": {"$ref": "#/$defs/factors"},
            "factor_jobs": {"description": "How many jobs each factor has a part in.", "$ref": "#/$defs/factorJobs"},
            "added": {"$ref": "#/$defs/count"},
            "removed": {"$ref": "#/$defs/count"},
            "renamed": {"$ref": "#/$defs/count"},
            "changed": {"$ref": "#/$defs/count"},
            "base_on_head_prices": {"description": "What the old side costs on the new side's list; null where there is one list, or a job has no price there.", "$ref": "#/$defs/optionalAmount"},
            "head_on_base_prices": {"$ref": "#/$defs/optionalAmount"}
          }
        },
        "factors": {
          "description": "The parts of the change; they add up to it.",
          "type": "object",
          "required": ["prices", "model", "quantity", "assumptions", "undivided", "unpriced"],
          "properties": {
            "prices": {"description": "Another day or another price list.", "$ref": "#/$defs/signedAmount"},
            "model": {"description": "Another model or other parameters.", "$ref": "#/$defs/signedAmount"},
            "quantity": {"description": "Another number of calls.", "$ref": "#/$defs/signedAmount"},
            "assumptions": {"description": "Another redo rate.", "$ref": "#/$defs/signedAmount"},
            "undivided": {"description": "Prices or model: a saved report does not tell which.", "$ref": "#/$defs/signedAmount"},
            "unpriced": {"description": "What is known of jobs that have no known price on a side.", "$ref": "#/$defs/signedAmount"}
          }
        },
        "factorJobs": {
          "type": "object",
          "required": ["prices", "model", "quantity", "assumptions", "undivided", "unpriced"],
          "properties": {
            "prices": {"$ref": "#/$defs/count"}, "model": {"$ref": "#/$defs/count"}, "quantity": {"$ref": "#/$defs/count"},
            "assumptions": {"$ref": "#/$defs/count"}, "undivided": {"$ref": "#/$defs/count"}, "unpriced": {"$ref": "#/$defs/count"}
          }
        },
        "balance": {
          "type": "object",
          "required": ["account", "reserve", "available", "left_before", "left_after", "problem"],
          "properties": {
            "account": {"$ref": "#/$defs/text"},
            "reserve": {"$ref": "#/$defs/amount"},
            "available": {"description": "Balance less reserve; null where the balance is not known.", "$ref": "#/$defs/optionalSignedAmount"},
            "left_before": {"description": "What the old side leaves; below zero where it is short.", "$ref": "#/$defs/optionalSignedAmount"},
            "left_after": {"$ref": "#/$defs/optionalSignedAmount"},
            "problem": {"description": "Why the balance is not known.", "$ref": "#/$defs/optionalText"}
          }
        },
        "jobChange": {
          "type": "object",
          "required": ["kind", "id", "plan", "file", "line", "column", "unpriced", "expected_credits", "factors", "base", "head"],
          "properties": {
            "kind": {"enum": ["added", "removed", "renamed", "changed"]},
            "id": {"$ref": "#/$defs/text"},
            "plan": {"$ref": "#/$defs/text"},
            "file": {"description": "Where it stands; on the old side where it is gone.", "$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/position"},
            "column": {"$ref": "#/$defs/position"},
            "unpriced": {"description": "Whether a price is not known on a side.", "type": "boolean"},
            "expected_credits": {"$ref": "#/$defs/signedAmount"},
            "factors": {"$ref": "#/$defs/factors"},
            "base": {"description": "The job as it was; null where it is new.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/job"}]},
            "head": {"description": "The job as it is; null where it is gone.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/job"}]}
          }
        },
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "optionalAmount": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]},
        "optionalSignedAmount": {"type": ["string", "null"], "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "day": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "optionalDay": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/day"}]},
        "count": {"type": "integer", "minimum": 0},
        "position": {"description": "A line or a column, from 1.", "type": "integer", "minimum": 1},
        "optionalPosition": {"type": ["integer", "null"], "minimum": 1},
        "text": {"type": "string"},
        "optionalText": {"type": ["string", "null"]},
        "texts": {"type": "array", "items": {"type": "string"}},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
    \#(PolicySchema.definitions)
        "job": {
          "type": "object",
          "required": ["id", "file", "line", "column", "model", "models", "calls", "outputs", "unit", "credits", "expected_credits", "price_from", "source", "plan", "redo_rate", "content", "owner", "tags"],
          "properties": {
            "id": {"type": "string", "minLength": 1},
            "plan": {"description": "The name of its plan.", "$ref": "#/$defs/text"},
            "owner": {"description": "Whose plan it is.", "$ref": "#/$defs/optionalText"},
            "tags": {"description": "Words to group jobs by.", "$ref": "#/$defs/texts"},
            "redo_rate": {"description": "The share of billed outputs that must be made again: 8%.", "$ref": "#/$defs/text"},
            "attempts": {"description": "How often an output is made at most; absent without a limit.", "type": "integer", "minimum": 1},
            "content": {"description": "Equal for jobs that ask for the same, whatever their ids.", "type": ["string", "null"], "pattern": "^[0-9a-f]{16}$"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/position"},
            "column": {"$ref": "#/$defs/position"},
            "model": {"description": "The first of its models.", "$ref": "#/$defs/optionalText"},
            "models": {"$ref": "#/$defs/texts"},
            "calls": {"$ref": "#/$defs/count"},
            "outputs": {"$ref": "#/$defs/count"},
            "unit": {"description": "The price of one call; null where it varies or is not known.", "$ref": "#/$defs/optionalAmount"},
            "credits": {"description": "Null where a price is not known, never 0.", "$ref": "#/$defs/optionalAmount"},
            "expected_credits": {"$ref": "#/$defs/optionalAmount"},
            "price_from": {"description": "The day since which the price has been in force.", "$ref": "#/$defs/optionalDay"},
            "source": {"$ref": "#/$defs/optionalText"}
          }
        },
        "finding": {
          "type": "object",
          "required": ["code", "severity", "message", "file", "line", "column", "end_line", "end_column", "help", "notes"],
          "properties": {
            "code": {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": {"type": "string", "minLength": 1},
            "file": {"$ref": "#/$defs/optionalText"},
            "line": {"$ref": "#/$defs/optionalPosition"},
            "column": {"$ref": "#/$defs/optionalPosition"},
            "end_line": {"$ref": "#/$defs/optionalPosition"},
            "end_column": {"$ref": "#/$defs/optionalPosition"},
            "help": {"$ref": "#/$defs/optionalText"},
            "notes": {"type": "array", "items": {"$ref": "#/$defs/note"}}
          }
        },
        "note": {
          "type": "object",
          "required": ["message", "file", "line", "column", "end_line", "end_column"],
          "properties": {
            "message": {"$ref": "#/$defs/text"},
            "file": {"$ref": "#/$defs/optionalText"},
            "line": {"$ref": "#/$defs/optionalPosition"},
            "column": {"$ref": "#/$defs/optionalPosition"},
            "end_line": {"$ref": "#/$defs/optionalPosition"},
            "end_column": {"$ref": "#/$defs/optionalPosition"}
          }
        },
        "totals": {
          "description": "How many findings there are, those not listed as well.",
          "type": "object",
          "required": ["errors", "warnings", "notes"],
          "properties": {
            "errors": {"$ref": "#/$defs/count"},
            "warnings": {"$ref": "#/$defs/count"},
            "notes": {"$ref": "#/$defs/count"}
          }
        }
      }
    }

    """#
}
