/// The JSON Schema of what `run --report` writes.
package enum RunSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast run",
      "description": "How a command that ran under a hold ended, and what became of the hold. Amounts are strings with exact decimals; moments are ISO 8601 in UTC; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "exit_code", "hold", "account", "held", "command", "usage", "settlement", "started_at", "ended_at"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string"}}
        },
        "exit_code": {"description": "The status that creditcast exits with.", "$ref": "#/$defs/count"},
        "hold": {"description": "The hold's name.", "type": "string"},
        "account": {"type": "string"},
        "held": {"description": "What was held.", "$ref": "#/$defs/amount"},
        "command": {
          "type": "object",
          "required": ["program", "started", "status", "signal", "stopped"],
          "properties": {
            "program": {"description": "Its name, without its arguments.", "type": "string"},
            "started": {"type": "boolean"},
            "status": {"description": "Its own status; null where it has none.", "type": ["integer", "null"]},
            "signal": {"description": "The signal that ended it; null where none did.", "type": ["integer", "null"]},
            "stopped": {"description": "Why creditcast asked it to end; null where it did not.", "enum": ["hold_lost", "balance_below", null]}
          }
        },
        "usage": {
          "description": "What the command reported.",
          "type": "object",
          "required": ["calls", "ok", "failed", "filtered", "redone", "billed_outputs", "credits", "complete"],
          "properties": {
            "calls": {"$ref": "#/$defs/count"},
            "ok": {"$ref": "#/$defs/count"},
            "failed": {"$ref": "#/$defs/count"},
            "filtered": {"$ref": "#/$defs/count"},
            "redone": {"$ref": "#/$defs/count"},
            "billed_outputs": {"$ref": "#/$defs/count"},
            "credits": {"$ref": "#/$defs/amount"},
            "complete": {"description": "Whether every line of it could be read.", "type": "boolean"}
          }
        },
        "settlement": {
          "description": "What became of the hold.",
          "type": "object",
          "required": ["by", "credits", "problem"],
          "properties": {
            "by": {"description": "What it was settled by; hold is all of it, elsewhere is by somebody else, none is not at all.", "enum": ["void", "outputs", "balance", "hold", "elsewhere", "none"]},
            "credits": {"description": "What counts as used; null where it is not settled.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]},
            "problem": {"description": "Why it is not settled.", "type": ["string", "null"]}
          }
        },
        "started_at": {"$ref": "#/$defs/moment"},
        "ended_at": {"$ref": "#/$defs/moment"}
      },
      "$defs": {
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "count": {"type": "integer", "minimum": 0},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"}
      }
    }

    """#
}
