/// The JSON Schema of what `refill --status` answers.
package enum RefillStatusSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast refill status",
      "description": "How far a purchase is that a report asked for. Amounts are strings with exact decimals, days and moments ISO 8601 in UTC; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "stage", "exit_code", "report", "since", "asked", "approval", "purchases", "bought", "missing", "balances"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
        "stage": {"enum": ["nothing_asked", "asked", "approved", "bought_in_part", "bought", "shown", "unrecorded"]},
        "exit_code": {"description": "The status that the program exits with.", "enum": [0, 2, 4, 5]},
        "report": {"description": "The report that asked, as it was named.", "type": "string"},
        "since": {"description": "From when on purchases count.", "$ref": "#/$defs/moment"},
        "asked": {
          "type": "object",
          "required": ["account", "credits", "usd", "needed", "balance"],
          "properties": {
            "account": {"type": "string"},
            "credits": {"$ref": "#/$defs/amount"},
            "usd": {"type": "string", "pattern": "^(0|[1-9][0-9]*)\\.[0-9]{2}$"},
            "needed": {"$ref": "#/$defs/amount"},
            "balance": {"$ref": "#/$defs/signedAmount"}
          }
        },
        "approval": {
          "type": "object",
          "required": ["state", "approver", "approved_at", "expires_at", "problems"],
          "properties": {
            "state": {"enum": ["none", "given", "refused"]},
            "approver": {"type": ["string", "null"]},
            "approved_at": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/moment"}]},
            "expires_at": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/moment"}]},
            "problems": {"type": "array", "items": {"type": "string"}}
          }
        },
        "purchases": {
          "description": "What was recorded since.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["event", "day", "credits", "reference"],
            "properties": {
              "event": {"type": "string"},
              "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
              "credits": {"$ref": "#/$defs/amount"},
              "reference": {"type": ["string", "null"]}
            }
          }
        },
        "bought": {"$ref": "#/$defs/amount"},
        "missing": {"$ref": "#/$defs/amount"},
        "balances": {
          "description": "What balances tell; null where none was read since.",
          "type": ["object", "null"],
          "required": ["read_at", "came_in", "shown"],
          "properties": {
            "read_at": {"$ref": "#/$defs/moment"},
            "came_in": {"$ref": "#/$defs/amount"},
            "shown": {"type": "boolean"}
          }
        }
      },
      "$defs": {
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "signedAmount": {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"}
      }
    }

    """#
}
