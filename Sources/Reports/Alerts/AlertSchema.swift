/// The JSON Schema of alerts.
package enum AlertSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast alert",
      "description": "What creditcast watch sends to webhooks and commands. Amounts are strings with exact decimals; moments are ISO 8601 in UTC. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "tool", "id", "at", "account", "message", "kind"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
        "id": {"description": "The same whenever the alert is sent again: receivers drop what they have seen.", "type": "string", "pattern": "^[0-9a-f]{16}$"},
        "at": {"description": "When the balance was looked at.", "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"},
        "account": {"type": "string"},
        "message": {"description": "All of it in one sentence, on one line.", "type": "string", "minLength": 1},
        "kind": {"description": "Less is left than a threshold; the balance is more than purchases explain; it cannot be read.", "enum": ["below", "unexplained", "unreadable"]},
        "of": {"description": "Which amount is watched; available is the balance less holds and reserve.", "enum": ["balance", "available"]},
        "credits": {"description": "What is left, or for unexplained what the service shows; below zero for debt.", "type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "threshold": {"description": "The lowest threshold that was crossed.", "$ref": "#/$defs/amount"},
        "also_below": {"description": "The other thresholds that were crossed at once, the lowest first.", "type": "array", "items": {"$ref": "#/$defs/amount"}},
        "explained": {"description": "The most that purchases explain.", "type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "failures": {"description": "How many readings have failed in a row.", "type": "integer", "minimum": 1},
        "problem": {"description": "Why the last of them failed.", "type": "string"}
      },
      "if": {"properties": {"kind": {"const": "below"}}},
      "then": {"required": ["of", "credits", "threshold", "also_below"]},
      "else": {
        "if": {"properties": {"kind": {"const": "unexplained"}}},
        "then": {"required": ["credits", "explained"]},
        "else": {"required": ["failures", "problem"]}
      },
      "$defs": {
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"}
      }
    }

    """#
}
