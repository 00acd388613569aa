/// The JSON Schema of what the commands of ledgers answer.
package enum BookSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = documents + definitions

  private static let documents = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast ledger",
      "description": "What the commands of ledgers answer; a line of NDJSON is an event. Amounts are strings with exact decimals; days and moments are ISO 8601 in UTC; null is not known. Minor versions only add members, so readers ignore those that they do not know.",
      "type": "object",
      "required": ["format_version", "document"],
      "additionalProperties": true,
      "properties": {
        "format_version": {"description": "Major and minor version of this format.", "type": "string", "pattern": "^1\\.[0-9]+$"},
        "document": {"enum": ["recorded", "events", "event", "import", "accounts", "check"]}
      },
      "oneOf": [
        {
          "description": "An event that was added, or was added before by the same request.",
          "required": ["is_new", "event"],
          "properties": {"document": {"const": "recorded"}, "is_new": {"type": "boolean"}, "event": {"$ref": "#/$defs/event"}}
        },
        {
          "description": "Events, and where the accounts ended when they were read.",
          "required": ["events", "heads"],
          "properties": {
            "document": {"const": "events"},
            "events": {"type": "array", "items": {"$ref": "#/$defs/event"}},
            "heads": {"type": "array", "items": {"$ref": "#/$defs/head"}}
          }
        },
        {
          "description": "An event with all that belongs to it.",
          "required": ["event", "previous_digest", "corrections", "hold", "story"],
          "properties": {
            "document": {"const": "event"},
            "event": {"$ref": "#/$defs/event"},
            "previous_digest": {"$ref": "#/$defs/digest"},
            "corrections": {"type": "array", "items": {"$ref": "#/$defs/event"}},
            "hold": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/hold"}]},
            "story": {"description": "The events about the hold.", "type": "array", "items": {"$ref": "#/$defs/event"}}
          }
        },
        {
          "description": "What became, or would become, of the rows of a table.",
          "required": ["dry_run", "new", "recorded", "known", "same", "wrong", "rows"],
          "properties": {
            "document": {"const": "import"},
            "dry_run": {"type": "boolean"},
            "new": {"$ref": "#/$defs/count"},
            "recorded": {"$ref": "#/$defs/count"},
            "known": {"$ref": "#/$defs/count"},
            "same": {"$ref": "#/$defs/count"},
            "wrong": {"$ref": "#/$defs/count"},
            "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}}
          }
        },
        {
          "description": "The accounts of the ledger.",
          "required": ["accounts"],
          "properties": {"document": {"const": "accounts"}, "accounts": {"type": "array", "items": {"$ref": "#/$defs/account"}}}
        },
        {
          "description": "What a check found.",
          "required": ["sound", "store_faults", "accounts"],
          "properties": {
            "document": {"const": "check"},
            "sound": {"type": "boolean"},
            "store_faults": {"description": "What is wrong with the file itself.", "type": "array", "items": {"type": "string"}},
            "accounts": {"type": "array", "items": {"$ref": "#/$defs/checked"}}
          }
        }
      ],

    """#
}
